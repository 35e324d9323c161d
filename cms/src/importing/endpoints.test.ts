import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type Block, plainText } from 'shared/blocks'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { blocksFromLexical } from '../rich-text/blocksFromLexical.ts'
import { deskOf } from '../testing/desk.ts'
import { freshNewsroom, type Newsroom } from '../testing/newsroom.ts'
import { parseNotice } from './reading/parseNotice.ts'

let newsroom: Newsroom
let column: string
beforeAll(async () => {
  newsroom = await freshNewsroom()
  column = (await deskOf(newsroom).issue('columns', { name: '通知公告', type: 'news', order: 1 })).id
})
afterAll(() => newsroom.close())

const notice = readFileSync(path.join(import.meta.dirname, 'fixtures/notice.txt'))

const ask = (step: string, body: object, token = newsroom.environment.operatorToken) =>
  newsroom.rest('POST', `/operator/import-${step}`, { body, headers: { authorization: `Bearer ${token}` } })

const file = (bytes: Buffer, filename = 'notice.txt') => ({ filename, base64: bytes.toString('base64') })

/** Reads a file and stores what is in it, as the command does. */
async function take(order: { filename: string; base64: string }, column?: string) {
  const read = await ask('file', order)
  if (read.status !== 200) return read
  const entries = read.body.entries.map(({ kind, fields, filename }: Record<string, unknown>) => ({
    kind,
    fields,
    filename,
    pictures: {},
  }))
  return ask('entries', { entries, column })
}

describe('a text file', () => {
  test('becomes a draft that an editor can publish once it has a column', async () => {
    const { status, body } = await take(file(notice))
    expect(status).toBe(200)
    const [outcome] = body.outcomes
    expect(outcome).toMatchObject({
      result: 'imported',
      adminPath: `/admin/collections/news/${outcome.id}`,
      title: expect.stringContaining('示例市总工会'),
    })
    expect(outcome.notes.join('\n')).toContain('书签残留')

    const desk = deskOf(newsroom)
    const draft = await newsroom.payload.findByID({ collection: 'news', id: outcome.id, draft: true })
    expect((await desk.publish('news', draft)).body.errors[0].message).toContain('栏目')
    expect(await desk.publish('news', await desk.edit('news', outcome.id, { column }))).toMatchObject({ status: 200 })
  })

  test('loses no word', async () => {
    const [{ adminPath }] = (await take(file(notice))).body.outcomes
    const id = adminPath.split('/').at(-1)
    const draft = await newsroom.payload.findByID({ collection: 'news', id, depth: 0, draft: true })
    const { title, blocks } = parseNotice(notice, 'notice.txt')
    expect(draft.title).toBe(title)
    expect(plainText(blocksFromLexical(draft.body, () => undefined))).toBe(plainText(blocks as Block[]))
  })

  test.each(['通知公告', 'tong-zhi-gong-gao'])('is put into the column that is named: %s', async (called) => {
    const { body } = await take(file(Buffer.from(`示例：归入${called}\n\n正文。`)), called)
    const draft = await newsroom.payload.findByID({
      collection: 'news',
      id: body.outcomes[0].id,
      depth: 0,
      draft: true,
    })
    expect(draft.column).toBe(column)
  })

  test.each([
    ['a Word file', file(Buffer.from([0x50, 0x4b, 3, 4, 0, 0xff]), 'a.docx'), '不是纯文本'],
    ['a file past 2 MB', file(Buffer.alloc(2 * 1024 * 1024 + 1, '示')), '超过 2 MB'],
    ['bytes that are no Base64', { filename: 'a.txt', base64: '？' }, 'base64'],
  ])('promise 9: %s is refused with a sentence, and nothing is stored', async (_, order, words) => {
    const before = await newsroom.payload.count({ collection: 'news' })
    const answer = await take(order)
    expect(answer.status).toBe(400)
    expect(answer.body.errors[0].message).toContain(words)
    expect(await newsroom.payload.count({ collection: 'news' })).toEqual(before)
  })

  test.each([
    ['an empty file', file(Buffer.from('')), undefined, '没有文字'],
    ['a column that is not there', file(Buffer.from('示例\n正文。')), '没有的栏目', '没有叫“没有的栏目”的栏目'],
  ])('promise 9: %s gives no draft and one sentence', async (_, order, called, words) => {
    const before = await newsroom.payload.count({ collection: 'news' })
    expect((await take(order, called)).body.outcomes).toEqual([
      { result: 'refused', problem: expect.stringContaining(words) },
    ])
    expect(await newsroom.payload.count({ collection: 'news' })).toEqual(before)
  })
})

test('promise 1: importing does not exist for whoever lacks the operator’s token', async () => {
  for (const token of ['', 'x', newsroom.environment.publisherToken])
    for (const step of ['file', 'picture', 'entries']) expect((await ask(step, {}, token)).status).toBe(404)
})
