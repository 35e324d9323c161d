import { PAGE_KINDS } from 'shared/kinds'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Account, type Answer, freshNewsroom, type Newsroom } from '../testing/newsroom.ts'

const WORDS = { title: '示例', name: '示例' }
const NOWHERE = '00000000-0000-4000-8000-00000000ffff'
const FOREIGN = { relationTo: 'users', value: NOWHERE }

/** The label that the refusal names, the route, and what is sent there. */
const MALFORMED: [label: string, route: string, body: object][] = [
  ...[7, true, { a: 1 }, ['a']].map((title): [string, string, object] => ['标题', '/news', { title }]),
  ...[5, {}, ['a']].map((slug): [string, string, object] => ['网址标识', '/news', { ...WORDS, slug }]),
  ...[5, {}].map((shortTitle): [string, string, object] => ['短标题', '/news', { ...WORDS, shortTitle }]),
  ['相关稿件', '/news', { ...WORDS, related: [FOREIGN] }],
  ['相关稿件', '/profiles', { ...WORDS, related: ['x'] }],
  ['相关稿件', '/news', { ...WORDS, related: [{ relationTo: 'news', value: { a: 1 } }] }],
  ['人物', '/news', { ...WORDS, profiles: 'x' }],
  ['人物', '/news', { ...WORDS, profiles: [{ a: 1 }] }],
  ['栏目', '/news', { ...WORDS, column: { a: 1 } }],
  ['稿件', '/topics', { ...WORDS, items: [FOREIGN] }],
  ['头条', '/globals/home', { lead: FOREIGN }],
  ['内容', '/globals/navigation', { items: [{ label: '示例', publication: FOREIGN }] }],
  ['地点', '/lectures', { ...WORDS, venue: 'x' }],
  ['场所', '/lectures', { ...WORDS, venue: { name: 5 } }],
  ['宣讲要点', '/lectures', { ...WORDS, points: [{ a: 1 }] }],
  ['宣讲要点', '/lectures', { ...WORDS, points: 'x' }],
  ['宣讲人', '/lectures', { ...WORDS, speakers: [7] }],
  ['类型', '/lectures', { ...WORDS, type: {} }],
  ['开始时间', '/lectures', { ...WORDS, startAt: 7 }],
  ['开始时间', '/lectures', { ...WORDS, startAt: '' }],
  ['次序', '/columns', { ...WORDS, order: 1e300 }],
  ['次序', '/columns', { ...WORDS, order: 10_000 }],
  ['密码', '/users', { email: 'a@example.org', password: 5 }],
  ['密码', '/users', { email: 'a@example.org', password: {} }],
]

const MALFORMED_QUERIES = [
  'where=x',
  'where[title]=x',
  'where[title][equals][a]=1',
  'where[nothing][equals]=1',
  'where[createdAt][greater_than]=x',
]

describe('promise 9: whoever sends something malformed', () => {
  let newsroom: Newsroom
  let as: Account
  beforeAll(async () => {
    newsroom = await freshNewsroom()
    as = await newsroom.employ({ roles: ['administrator', 'editor'] })
  })
  afterAll(() => newsroom.close())

  const send = (method: string, route: string, body?: unknown) => newsroom.rest(method, route, { as, body })

  async function stored(): Promise<number[]> {
    const counts = [...PAGE_KINDS, 'users' as const].map((collection) => newsroom.payload.count({ collection }))
    return (await Promise.all(counts)).map(({ totalDocs }) => totalDocs)
  }

  it.each(MALFORMED)('is told that 「%s」 is wrong: %s %j', async (label, route, body) => {
    const before = await stored()
    const answer = await send('POST', route, body)
    expectSentence(answer, 400)
    expect(JSON.stringify(answer.body)).toContain(label)
    expect(await stored()).toEqual(before)
  })

  it.each([undefined, null, 7, 'x', []])('is told so when the whole body is %j', async (body) => {
    for (const route of ['/news', '/users', '/globals/home']) expectSentence(await send('POST', route, body), 400)
  })

  it.each(MALFORMED_QUERIES)('is told so about a query: %s', async (query) => {
    for (const [method, body] of [['GET'], ['PATCH', {}], ['DELETE']] as const) {
      expectSentence(await send(method, `/news?${query}`, body), 400)
    }
    for (const path of ['/news/count', '/news/versions'])
      expect((await send('GET', `${path}?${query}`)).status).toBe(400)
  })

  it('is told in Chinese what Payload says in English', async () => {
    expectSentence(await send('DELETE', '/news'), 400)
    expectSentence(await send('PATCH', '/news', {}), 400)
    expectSentence(await send('POST', '/users/unlock', {}), 400)
    expectSentence(await send('POST', '/users', { email: 'b@example.org' }), 400)
    expectSentence(await send('GET', '/nothing'), 404)
    expectSentence(await send('PUT', '/news', {}), 404)
  })

  it('is told that what a text refers to is not there', async () => {
    const related = [{ relationTo: 'news', value: NOWHERE }]
    expectSentence(await send('POST', '/news', { ...WORDS, related }), 400)
  })

  it('still empties what the admin’s form empties', async () => {
    const empty = { venue: { name: '', address: null }, results: 0, speakers: [], points: [], unit: '', startAt: null }
    expect(await send('POST', '/lectures', { ...WORDS, ...empty })).toMatchObject({ status: 201 })
    expect(await send('POST', '/columns', { ...WORDS, order: '7' })).toMatchObject({ body: { doc: { order: 7 } } })
  })

  it('does not say when a document was made or changed', async () => {
    const past = '1999-01-01T00:00:00.000Z'
    const dates = { createdAt: past, updatedAt: past }
    const { doc } = (await send('POST', '/news', { ...WORDS, ...dates })).body
    const changed = (await send('PATCH', `/news/${doc.id}?draft=true`, { createdAt: past, updatedAt: doc.updatedAt }))
      .body.doc
    for (const date of [doc.createdAt, doc.updatedAt, changed.updatedAt]) expect(date > past).toBe(true)
    expect(changed.createdAt).toBe(doc.createdAt)
  })
})

function expectSentence({ status, body }: Answer, expected: number): void {
  expect(status, JSON.stringify(body)).toBe(expected)
  for (const { message } of body.errors) expect(message).toMatch(/\p{Script=Han}.*[。：]/u)
}
