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

test('promise 4: the sheet names the text, who did each stage, when and with which words, and the wording that this holds for', async () => {
  const text = await desk.issue('news', desk.news('示例存档<b>', await desk.column()))
  const sheet = await sheetOf(await reqOf(await newsroom.account('editor')), { kind: 'news', id: text.id })
  const page = renderToStaticMarkup(SheetPage({ ...sheet, printedAt: '2026-11-23T02:30:00.000Z' }))
  for (const words of [
    '示例存档&lt;b&gt;',
    '新闻稿件',
    '初审',
    '复审',
    '终审签发',
    '送审',
    '同意',
    '2026年11月23日 10:30',
  ])
    expect(page).toContain(words)
  expect(page.replaceAll(' ', '')).toContain(sheet.state.digest)
})

test('promise 1: there is no sheet for whoever may not see the text', async () => {
  const text = await desk.write('news', { title: '示例外单位' })
  const outsider = await reqOf(await newsroom.account('correspondent'))
  await expect(sheetOf(outsider, { kind: 'news', id: text.id })).rejects.toMatchObject({ status: 404 })
  const stranger = await createLocalReq({}, newsroom.payload)
  await expect(sheetOf(stranger, { kind: 'news', id: text.id })).rejects.toMatchObject({ status: 401 })
})
