import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, deskOf, richText } from '../testing/desk.ts'
import { type Account, freshNewsroom, type Newsroom } from '../testing/newsroom.ts'
import { libraryOf, photo } from '../testing/uploads.ts'
import { canonicalJson } from './text/canonicalJson.ts'

let newsroom: Newsroom
let desk: Desk
let column: string
let reader: Account
beforeAll(async () => {
  newsroom = await freshNewsroom()
  desk = deskOf(newsroom)
  column = await desk.column()
  reader = await newsroom.employ({ roles: ['editor'] })
})
afterAll(() => newsroom.close())

const stateOf = async (id: string) =>
  (await newsroom.rest('GET', `/review/state?kind=news&id=${id}`, { as: 'editor' })).body

/** A text that waits for its second stage. */
async function halfway(fields: object = {}) {
  const text = await desk.write('news', { ...desk.news(`示例${crypto.randomUUID()}`, column), ...fields })
  const { since } = (await desk.submit('news', text)).body
  const order = { kind: 'news', id: text.id, updatedAt: text.updatedAt, since }
  expect(await desk.review('approve', reader, order)).toMatchObject({ status: 200 })
  return text
}

describe('promise 2: each approval is bound to the digest of the text', () => {
  const CHANGES: [string, object][] = [
    ['title', { title: '示例新题' }],
    ['lead', { lead: '示例新导语' }],
    ['body', { body: richText('示例新正文') }],
    ['slug', { slug: 'shi-li-xin-zhi' }],
    ['keywords', { keywords: ['示例'] }],
    ['column', { column: null }],
  ]

  test.each(CHANGES)('a change of the %s undoes what was approved, and the answer says so', async (_, change) => {
    const { id } = await halfway()
    const { status, body } = await newsroom.rest('PATCH', `/news/${id}?draft=true`, { as: 'editor', body: change })
    expect([status, body.doc.reviewVoided]).toEqual([200, expect.stringContaining('审签全部失效')])
    expect(await stateOf(id)).toMatchObject({ state: 'draft', approvals: [] })
    expect((await stateOf(id)).steps.at(-1)).toMatchObject({ action: 'void' })
  })

  test('so it does by autosave, bulk edit, restored version and the newsroom’s own code', async () => {
    const { payload, rest } = newsroom
    const routes: ((id: string) => Promise<unknown>)[] = [
      (id) => rest('PATCH', `/news/${id}?draft=true&autosave=true`, { as: 'editor', body: { lead: '示例' } }),
      (id) => rest('PATCH', `/news?where[id][equals]=${id}&draft=true`, { as: 'editor', body: { lead: '示例' } }),
      (id) => payload.update({ collection: 'news', id, data: { lead: '示例' }, draft: true }),
      async (id) => {
        const { docs } = await payload.findVersions({
          collection: 'news',
          where: { parent: { equals: id } },
          sort: 'createdAt',
        })
        return rest('POST', `/news/versions/${docs[0]?.id}?draft=true`, { as: 'editor' })
      },
    ]
    for (const route of routes) {
      const draft = await desk.write('news', desk.news('示例多路', column))
      const text = await desk.edit('news', draft.id, { subtitle: '示例二稿' })
      await desk.submit('news', text)
      await route(text.id)
      expect(await stateOf(text.id)).toMatchObject({ state: 'draft' })
    }
  })

  test('a save without a change undoes nothing', async () => {
    const { id, title } = await halfway()
    const saved = await newsroom.rest('PATCH', `/news/${id}?draft=true`, { as: 'editor', body: { title } })
    expect(saved.body.doc).not.toHaveProperty('reviewVoided')
    expect(await stateOf(id)).toMatchObject({ state: 'second', changedSinceSubmission: false })
  })

  test('the renaming of a unit that a text names undoes nothing', async () => {
    const unit = await desk.issue('units', { name: '示例旧名' })
    const person = await desk.write('profiles', { name: '示例人', trade: 'power', unit: unit.id })
    await desk.submit('profiles', person)
    await desk.publish('units', await desk.edit('units', unit.id, { name: '示例新名' }))
    const { body } = await newsroom.rest('GET', `/review/state?kind=profiles&id=${person.id}`, { as: 'editor' })
    expect(body).toMatchObject({ state: 'first', changedSinceSubmission: false })
  })

  test.each([
    ['caption', 640, '', { caption: '示例新图注' }],
    ['focal point', 650, '?uploadEdits[focalPoint][x]=10&uploadEdits[focalPoint][y]=90', {}],
  ])(
    'another %s of a picture undoes what was approved: the next step is refused with 409',
    async (_, width, query, body) => {
      const picture = (await libraryOf(newsroom).upload(await photo(width, 360))).body.doc.id
      const text = await halfway({ cover: picture })
      await newsroom.rest('PATCH', `/media/${picture}${query}`, { as: 'editor', body })
      expect(await stateOf(text.id)).toMatchObject({ changedSinceSubmission: true })
      const { since } = await stateOf(text.id)
      const answer = await desk.review('approve', 'second', {
        kind: 'news',
        id: text.id,
        updatedAt: text.updatedAt,
        since,
      })
      expect([answer.status, answer.body.errors[0].message]).toEqual([409, expect.stringContaining('审签全部失效')])
      expect(await stateOf(text.id)).toMatchObject({ state: 'draft', approvals: [] })
    },
  )

  test('an approval keeps the very text that was read', async () => {
    const { id, title } = await halfway()
    const { docs } = await newsroom.payload.find({
      collection: 'review-steps',
      where: { review: { equals: `news:${id}` } },
    })
    for (const step of docs) expect(step).toMatchObject({ digest: expect.any(String), text: { fields: { title } } })
  })
})

describe('promise 4: the steps of a review only grow', () => {
  test('no route changes or deletes one, not even the Local API', async () => {
    const { id } = await halfway()
    const { payload } = newsroom
    const where = { review: { equals: `news:${id}` } }
    const data = { reason: '改' }
    await expect(
      payload.update({ collection: 'review-steps', where, data, overrideAccess: true }),
    ).resolves.toMatchObject({ docs: [] })
    const { docs } = await payload.find({ collection: 'review-steps', where })
    const [step] = docs
    await expect(payload.update({ collection: 'review-steps', id: String(step?.id), data })).rejects.toThrow('只能追加')
    await expect(payload.delete({ collection: 'review-steps', id: String(step?.id) })).rejects.toThrow('只能追加')
    for (const as of ['editor', 'final', 'administrator'] as const)
      expect((await newsroom.rest('DELETE', `/review-steps/${step?.id}`, { as })).status).toBe(403)
    expect((await payload.find({ collection: 'review-steps', where })).docs).toEqual(docs)
  })
})

test('equal values have equal canonical words, whatever the order of their keys', () => {
  expect(canonicalJson({ b: [{ d: 1, c: 2 }], a: null })).toBe(canonicalJson({ a: null, b: [{ c: 2, d: 1 }] }))
  expect(canonicalJson(['a', 'b'])).not.toBe(canonicalJson(['b', 'a']))
})
