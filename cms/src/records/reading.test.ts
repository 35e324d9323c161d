import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inTransaction } from '../publishing/transaction.ts'
import { freshNewsroom, type Newsroom } from '../testing/newsroom.ts'
import { csvOf } from './exporting/csvOf.ts'
import { record } from './record.ts'

let newsroom: Newsroom
let id: string
beforeAll(async () => {
  newsroom = await freshNewsroom()
  await inTransaction({ payload: newsroom.payload, user: null }, async (req) => {
    await record(req, { action: 'update', title: '=HYPERLINK("//x")', reason: '示例\n"原因"', by: { name: '+示例人' } })
    await record(req, { action: 'publish', title: '示例发布' })
  })
  const { docs } = await newsroom.payload.find({ collection: 'records', where: { title: { equals: '示例发布' } } })
  id = docs[0]?.id ?? ''
})
afterAll(() => newsroom.close())

const take = (query = '') => newsroom.rest('GET', `/records/export?${query}`, { as: 'administrator' })
const rows = (text: string) => parse(text, { bom: true, columns: true }) as Record<string, string>[]

describe('promise 4: the record only grows', () => {
  test('no route adds, changes or deletes a line', async () => {
    const calls: [string, string][] = [
      ['POST', '/records'],
      ['PATCH', `/records/${id}`],
      ['PATCH', `/records?where[id][equals]=${id}`],
      ['DELETE', `/records/${id}`],
      ['DELETE', `/records?where[id][equals]=${id}`],
      ['POST', `/records/${id}/duplicate`],
    ]
    for (const [method, route] of calls) {
      const body = method === 'DELETE' ? undefined : { title: '伪造', action: 'update', userName: '伪造' }
      const { status } = await newsroom.rest(method, route, { as: 'administrator', body })
      expect([method, route, status]).toEqual([method, route, 403])
    }
  })

  test('not even the newsroom’s own code does', async () => {
    const { payload } = newsroom
    const data = { title: '伪造', action: 'update', userName: '伪造', at: new Date().toISOString() } as never
    const where = { id: { equals: id } }
    const attempts = [
      () => payload.create({ collection: 'records', data }),
      () => payload.update({ collection: 'records', id, data }),
      () => payload.update({ collection: 'records', where, data }),
      () => payload.delete({ collection: 'records', id }),
      () => payload.delete({ collection: 'records', where }),
      () => payload.duplicate({ collection: 'records', id }),
    ]
    for (const attempt of attempts) await expect(attempt()).rejects.toThrow('只能追加')
    expect((await payload.findByID({ collection: 'records', id })).title).toBe('示例发布')
  })

  test('editors and strangers read nothing of it, neither as a list nor as a table', async () => {
    for (const route of ['/records', `/records/${id}`, '/records/export', '/records/count']) {
      expect((await newsroom.rest('GET', route, { as: 'editor' })).status).toBe(403)
      expect((await newsroom.rest('GET', route)).status).toBe(401)
    }
  })
})

describe('promise 4: the administrator searches the record and takes it along', () => {
  test('a table that spreadsheets open and never compute', async () => {
    const { body, headers, status } = await take()
    expect([status, headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8'])
    const { value: first } = await csvOf(newsroom.payload, {}).next()
    expect(String(first).charCodeAt(0)).toBe(0xfeff)
    expect(rows(body).find(({ 操作 }) => 操作 === '修改')).toMatchObject({
      标题: '\'=HYPERLINK("//x")',
      原因: '示例\n"原因"',
      操作人: "'+示例人",
    })
    for (const cell of rows(body).flatMap((row) => Object.values(row))) expect(cell).not.toMatch(/^[=+\-@]/)
  })

  test('what is filtered or searched for in the list, and nothing else', async () => {
    expect(rows((await take('where[action][equals]=publish')).body).map(({ 标题 }) => 标题)).toEqual(['示例发布'])
    expect(rows((await take(`search=${encodeURIComponent('例发')}`)).body).map(({ 标题 }) => 标题)).toEqual([
      '示例发布',
    ])
    expect((await take('where[nothing][equals]=x')).status).toBe(400)
  })

  test('the taking is on record itself, with what was filtered', async () => {
    await take('where[action][equals]=publish')
    const { docs } = await newsroom.payload.find({
      collection: 'records',
      where: { action: { equals: 'export' } },
      sort: '-at',
    })
    expect(docs[0]).toMatchObject({ userName: 'administrator', title: '操作记录 1 条' })
    expect(docs[0]?.reason).toContain('publish')
  })

  test('more lines than a page, each once', async () => {
    await inTransaction({ payload: newsroom.payload, user: null }, async (req) => {
      for (let index = 0; index < 1100; index += 1) await record(req, { action: 'create', title: `示例 ${index}` })
    })
    const titles = rows((await take('where[action][equals]=create')).body).map(({ 标题 }) => 标题)
    expect(titles.filter((title) => title?.startsWith('示例'))).toHaveLength(1100)
    expect(new Set(titles).size).toBe(titles.length)
  })
})
