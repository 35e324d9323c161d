import { readFileSync } from 'node:fs'
import path from 'node:path'
import { plainText } from 'shared/blocks'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { blocksFromLexical } from '../rich-text/blocksFromLexical.ts'
import { deskOf } from '../testing/desk.ts'
import { freshNewsroom, type Newsroom } from '../testing/newsroom.ts'
import { parseNotice } from './parseNotice.ts'

let newsroom: Newsroom
let column: string
beforeAll(async () => {
  newsroom = await freshNewsroom()
  column = (await deskOf(newsroom).issue('columns', { name: '通知公告', type: 'news', order: 1 })).id
})
afterAll(() => newsroom.close())

const notice = readFileSync(path.join(import.meta.dirname, 'fixtures/notice.txt'))

const take = (body: object, token = newsroom.environment.operatorToken) =>
  newsroom.rest('POST', '/operator/import', { body, headers: { authorization: `Bearer ${token}` } })

const file = (bytes: Buffer, filename = 'notice.txt') => ({ filename, base64: bytes.toString('base64') })

test('a notice becomes a draft that an editor can publish once it has a column', async () => {
  const { status, body } = await take(file(notice))
  expect(status).toBe(200)
  expect(body).toMatchObject({
    adminPath: `/admin/collections/news/${body.id}`,
    title: expect.stringContaining('示例市总工会'),
  })
  expect(body.report.join('\n')).toContain('书签残留')

  const desk = deskOf(newsroom)
  const refused = await desk.publish(
    'news',
    await newsroom.payload.findByID({ collection: 'news', id: body.id, draft: true }),
  )
  expect(refused.body.errors[0].message).toContain('栏目')
  expect(await desk.publish('news', await desk.edit('news', body.id, { column }))).toMatchObject({ status: 200 })
})

test('the draft holds every word of the notice', async () => {
  const { body } = await take(file(notice))
  const draft = await newsroom.payload.findByID({ collection: 'news', id: body.id, depth: 0, draft: true })
  const { title, blocks } = parseNotice(notice, 'notice.txt')
  expect(draft.title).toBe(title)
  expect(plainText(blocksFromLexical(draft.body, () => undefined))).toBe(plainText(blocks))
})

test.each(['通知公告', 'tong-zhi-gong-gao'])('the column may be named: %s', async (called) => {
  const { body } = await take({ ...file(notice), column: called })
  expect((await newsroom.payload.findByID({ collection: 'news', id: body.id, depth: 0, draft: true })).column).toBe(
    column,
  )
})

test.each([
  ['a column that is not there', { ...file(notice), column: '没有的栏目' }, '现有的栏目：通知公告'],
  ['a Word file', file(Buffer.from([0x50, 0x4b, 3, 4, 0, 0xff]), 'a.docx'), '不是纯文本'],
  ['an empty file', file(Buffer.from('')), '没有文字'],
  ['a file past 2 MB', file(Buffer.alloc(2 * 1024 * 1024 + 1, '示')), '超过 2 MB'],
  ['bytes that are no Base64', { filename: 'a.txt', base64: '？' }, 'base64'],
  ['nothing', {}, 'filename'],
])('promise 9: refuses %s with a sentence and stores nothing', async (_, body, words) => {
  const before = await newsroom.payload.count({ collection: 'news' })
  const answer = await take(body)
  expect(answer.status).toBe(400)
  expect(answer.body.errors[0].message).toContain(words)
  expect(await newsroom.payload.count({ collection: 'news' })).toEqual(before)
})

test('promise 1: does not exist for whoever lacks the operator’s token', async () => {
  for (const token of ['', 'x', newsroom.environment.publisherToken])
    expect((await take(file(notice), token)).status).toBe(404)
})
