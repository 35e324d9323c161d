import { createLocalReq } from 'payload'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desk, deskOf } from '../../testing/desk.ts'
import { type Account, freshNewsroom, type Newsroom } from '../../testing/newsroom.ts'
import { SheetPage } from './SheetPage.tsx'
import { sheetOf } from './sheetOf.ts'

let newsroom: Newsroom
let desk: Desk
beforeAll(async () => {
  newsroom = await freshNewsroom()
  desk = deskOf(newsroom)
})
afterAll(() => newsroom.close())

async function reqOf({ id }: Account) {
  const user = await newsroom.payload.findByID({ collection: 'users', id })
  return createLocalReq({ user: { ...user, collection: 'users' } }, newsroom.payload)
}

/** The words of the sheet of a news item, without the spaces of its digests. */
async function sheetPage(id: string): Promise<string> {
  const sheet = await sheetOf(await reqOf(await newsroom.account('editor')), { kind: 'news', id })
  return renderToStaticMarkup(SheetPage({ ...sheet, printedAt: '2026-11-23T02:30:00.000Z' })).replaceAll(' ', '')
}

const digestNow = async (id: string): Promise<string> =>
  (await newsroom.rest('GET', `/review/state?kind=news&id=${id}`, { as: 'editor' })).body.digest

test('promise 4: the sheet names the text, who did each stage and when, with the words that they wrote and no others', async () => {
  const text = await desk.write('news', desk.news('示例存档<b>', await desk.column()))
  const { body: sent } = await desk.submit('news', text)
  const reader = await newsroom.employ({ roles: ['editor'] })
  const order = { kind: 'news', id: text.id, updatedAt: text.updatedAt, since: sent.since, remark: '标题可以更短' }
  expect((await desk.review('approve', reader, order)).status).toBe(200)
  const unfinished = await sheetPage(text.id)
  expect(unfinished).toContain('还没有签发')
  expect(unfinished).toContain(await digestNow(text.id))
  expect((await desk.publish('news', text)).status).toBe(200)
  const page = await sheetPage(text.id)
  for (const words of ['示例存档&lt;b&gt;', '新闻稿件', '初审', '复审', '标题可以更短', '送审', '2026年11月23日10:30'])
    expect(page).toContain(words)
  expect(page).toMatch(/第1次签发.*终审签发<\/th><td>final<\/td><td>[^<]+<\/td><td>签发<\/td><td><\/td>/)
  expect(page).not.toContain('同意')
  expect(page).not.toContain('还没有签发')
  expect(page).toContain(await digestNow(text.id))
})

test('promise 2: the sheet keeps every sign-off with its own wording, whatever is written, signed off or withdrawn later', async () => {
  const text = await desk.issue('news', desk.news('示例再签', await desk.column()))
  const first = await digestNow(text.id)
  const corrected = await desk.edit('news', text.id, { lead: '又改' })
  const begun = await sheetPage(text.id)
  expect(begun).toMatch(/这次改动还没有签发.*没有有效的审签.*第1次签发.*终审签发<\/th><td>final</)
  expect(begun).toContain(first)
  expect(begun).toContain('这次签发对现在的文字无效')
  expect(begun).not.toContain(await digestNow(text.id))
  expect((await desk.publish('news', corrected)).status).toBe(200)
  await desk.withdraw('news', text.id)
  const page = await sheetPage(text.id)
  expect(page).toMatch(/已撤下.*第2次签发.*终审签发<\/th><td>final<.*第1次签发.*终审签发<\/th><td>final</)
  for (const digest of [first, await digestNow(text.id)]) expect(page).toContain(digest)
  expect(page).not.toContain('还没有签发')
})

test('promise 1: there is no sheet for whoever may not see the text', async () => {
  const text = await desk.write('news', { title: '示例外单位' })
  const outsider = await reqOf(await newsroom.account('correspondent'))
  await expect(sheetOf(outsider, { kind: 'news', id: text.id })).rejects.toMatchObject({ status: 404 })
  const stranger = await createLocalReq({}, newsroom.payload)
  await expect(sheetOf(stranger, { kind: 'news', id: text.id })).rejects.toMatchObject({ status: 401 })
})
