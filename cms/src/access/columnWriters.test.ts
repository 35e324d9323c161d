import { createLocalReq } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Desk, deskOf } from '../testing/desk.ts'
import { erase } from '../testing/erase.ts'
import { type Account, type Answer, type Call, freshNewsroom, type Newsroom } from '../testing/newsroom.ts'
import { openColumns } from './columnWriters.ts'

let newsroom: Newsroom
let desk: Desk
/** Somebody else, and the desk of that person. */
let other: Account
let others: Desk
/** Columns: one that the editor writes in, one that only somebody else does, one that is open to all. */
let own: string
let closed: string
let open: string
beforeAll(async () => {
  newsroom = await freshNewsroom()
  other = await newsroom.employ({ roles: ['editor'] })
  desk = deskOf(newsroom)
  others = deskOf(newsroom, other)
  ;[own, closed, open] = [await desk.column(), await desk.column(), await desk.column()]
  const as = 'administrator'
  const editor = await newsroom.account('editor')
  await newsroom.rest('PATCH', `/columns/${own}?draft=true`, { as, body: { writers: [editor.id] } })
  await newsroom.rest('PATCH', `/columns/${closed}?draft=true`, { as, body: { writers: [other.id] } })
})
afterAll(() => newsroom.close())

const as = 'editor' as const
const call = (method: string, route: string, body?: object, more: Partial<Call> = {}) =>
  newsroom.rest(method, route, { as, body, ...more })

function expectRefusal({ status, body }: Answer): void {
  expect([status, JSON.stringify(body)]).toEqual([403, expect.stringMatching(/只由指定的人员供稿.*什么都没有改动/)])
}

describe('who is no writer of a column', () => {
  /** An article of the closed column that readers see, with a draft that differs from it. */
  let article: { id: string; updatedAt: string }
  let mine: { id: string }
  beforeEach(async () => {
    const issued = await others.issue('news', desk.news(`示例${crypto.randomUUID()}`, closed))
    article = await others.edit('news', issued.id, { lead: '示例改稿' })
    mine = await desk.write('news', desk.news('示例自带', own))
  })

  const ROUTES: [name: string, send: () => Promise<Answer>][] = [
    ...['', '?draft=true', '?draft=true&autosave=true'].flatMap((query): typeof ROUTES => [
      [`cannot write there${query}`, () => call('POST', `/news${query}`, desk.news('示例混入', closed))],
      [`cannot change a text there${query}`, () => call('PATCH', `/news/${article.id}${query}`, { lead: '示例窜改' })],
      [`cannot take a text from there${query}`, () => call('PATCH', `/news/${article.id}${query}`, { column: own })],
    ]),
    ['cannot bring a text there', () => call('PATCH', `/news/${mine.id}?draft=true`, { column: closed })],
    ['cannot duplicate a text there', () => call('POST', `/news/${article.id}/duplicate`, {})],
    [
      'cannot restore an older version of it',
      async () => {
        const { docs } = await newsroom.payload.findVersions({
          collection: 'news',
          where: { parent: { equals: article.id } },
        })
        return call('POST', `/news/versions/${docs[0]?.id}`)
      },
    ],
    ['cannot submit it', () => desk.submit('news', article)],
    [
      'cannot put it into the trash',
      async () => {
        await desk.withdraw('news', article.id)
        return call('PATCH', `/news/${article.id}`, { deletedAt: new Date().toISOString() })
      },
    ],
    [
      'cannot delete it',
      async () => {
        await desk.withdraw('news', article.id)
        return call('DELETE', `/news/${article.id}`)
      },
    ],
  ]

  test.each(ROUTES)('%s', async (_, send) => {
    const before = await newsroom.payload.count({ collection: 'news', trash: true })
    expectRefusal(await send())
    const kept = await newsroom.payload.findByID({ collection: 'news', id: article.id, depth: 0, draft: true })
    expect(kept).toMatchObject({ column: closed, lead: '示例改稿' })
    const { totalDocs } = await newsroom.payload.count({ collection: 'news', trash: true })
    expect(totalDocs - before.totalDocs).toBe(0)
  })

  test.each(['PATCH', 'DELETE'])('cannot do so to many at once: %s', async (method) => {
    await desk.withdraw('news', article.id)
    const { updatedAt } = await newsroom.payload.findByID({ collection: 'news', id: article.id, draft: true })
    const answer = await call(
      method,
      `/news?where[id][equals]=${article.id}`,
      method === 'PATCH' ? { lead: '', updatedAt } : undefined,
    )
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(JSON.stringify(answer.body)).toContain('只由指定的人员供稿')
    expect((await newsroom.payload.findByID({ collection: 'news', id: article.id, draft: true })).lead).toBe('示例改稿')
  })

  test('cannot submit a text away from there that another hand moved in its draft', async () => {
    const { id } = article
    await newsroom.payload.update({ collection: 'news', id, data: { column: own }, draft: true })
    const moved = await newsroom.payload.findByID({ collection: 'news', id, draft: true })
    expectRefusal(await desk.submit('news', moved as never))
    expectRefusal(await call('PATCH', `/news/${article.id}?draft=true`, { lead: '示例' }))
  })

  test('is not offered that column', async () => {
    const offered = await openColumns(await requestOf(await newsroom.account('editor')), 'news')
    expect(offered).toEqual(expect.arrayContaining([own, open]))
    expect(offered).not.toContain(closed)
    expect(await openColumns(await requestOf(other), 'news')).toContain(closed)
  })

  async function requestOf({ id }: Account) {
    const user = await newsroom.payload.findByID({ collection: 'users', id })
    return createLocalReq({ user: { ...user, collection: 'users' } }, newsroom.payload)
  }
})

describe('who is a writer of a column', () => {
  test.each(['own', 'open'])('writes, submits, moves and deletes there: %s', async (which) => {
    const column = which === 'own' ? own : open
    const { status, body } = await call('POST', '/news?draft=true', desk.news(`示例${which}`, column))
    expect(status).toBe(201)
    const { id, updatedAt } = body.doc
    expect((await desk.publish('news', { id, updatedAt })).status).toBe(200)
    expect((await call('PATCH', `/news/${id}?draft=true`, { column: open })).status).toBe(200)
    expect((await desk.withdraw('news', id)).status).toBe(200)
    expect((await erase(newsroom, 'news', id)).status).toBe(200)
  })

  test('an administrator who is no writer of a column does not write there either', async () => {
    const as = await newsroom.employ({ roles: ['administrator', 'editor'] })
    expectRefusal(await call('POST', '/news', desk.news('示例管理员', own), { as }))
  })

  test('the rule follows what the administrator last saved', async () => {
    const column = await desk.column()
    const editor = await newsroom.account('editor')
    const writers = (ids: string[]) =>
      newsroom.rest('PATCH', `/columns/${column}?draft=true`, { as: 'administrator', body: { writers: ids } })
    await writers([other.id])
    expectRefusal(await call('POST', '/news', desk.news('示例尚早', column)))
    await writers([other.id, editor.id])
    expect((await call('POST', '/news', desk.news('示例正好', column))).status).toBe(201)
  })

  test('an editor’s saving of the column leaves its writers as they are', async () => {
    expect((await call('PATCH', `/columns/${closed}?draft=true`, { description: '示例说明' })).status).toBe(200)
    const { body } = await newsroom.rest('GET', `/columns/${closed}?draft=true&depth=0`, { as: 'administrator' })
    expect([body.description, body.writers.length]).toEqual(['示例说明', 1])
    expect((await call('GET', `/columns/${closed}?draft=true&depth=0`)).body).not.toHaveProperty('writers')
  })

  test('the last writer’s account is not deleted, for that would open the column to everybody', async () => {
    const { id } = await newsroom.account('editor')
    const answer = await newsroom.rest('DELETE', `/users/${id}`, { as: 'administrator' })
    expect([answer.status, answer.body.errors[0].message]).toEqual([409, expect.stringContaining('仅有的供稿人员')])
  })
})
