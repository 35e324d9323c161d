import { HOSTILE_STRINGS } from 'shared/examples/hostile'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, deskOf, richText } from '../../testing/desk.ts'
import { type Account, freshNewsroom, type Newsroom } from '../../testing/newsroom.ts'
import type { Remark } from './remarksOf.ts'

let newsroom: Newsroom
let desk: Desk
let column: string
beforeAll(async () => {
  newsroom = await freshNewsroom()
  desk = deskOf(newsroom)
  column = await desk.column()
})
afterAll(() => newsroom.close())

type As = 'second' | 'correspondent' | 'administrator' | Account

const written = () =>
  desk.write('news', {
    ...desk.news('示例批注', column),
    body: richText('师傅说：先学做人，再学手艺。', '后来他对徒弟说：先学做人，再学手艺。'),
  })

const remark = (id: string, more: object = {}, as: As = 'second') =>
  desk.review('remark', as, {
    kind: 'news',
    id,
    field: 'body',
    quote: '先学做人',
    before: '',
    words: '出处？',
    ...more,
  })

const remarksOn = async (id: string): Promise<Remark[]> =>
  (await newsroom.rest('GET', `/review/remarks?kind=news&id=${id}`, { as: 'editor' })).body.remarks

describe('a remark on a passage', () => {
  test('survives edits elsewhere, and says when its words are gone', async () => {
    const { id } = await written()
    expect(
      (await remark(id, { before: '师傅说：先学做人，再学手艺。\n后来他对徒弟说：', quote: '先学做人' })).status,
    ).toBe(200)
    await desk.edit('news', id, { body: richText('新的开头。', '后来他对徒弟说：先学做人，再学手艺。') })
    expect(await remarksOn(id)).toMatchObject([
      { quote: '先学做人', words: '出处？', label: '正文', isLost: false, userName: 'second' },
    ])
    await desk.edit('news', id, { body: richText('全部重写。') })
    expect(await remarksOn(id)).toMatchObject([{ quote: '先学做人', isLost: true }])
  })

  test('stays on record when it is dealt with, once, with who said so', async () => {
    const { id } = await written()
    await remark(id)
    const [made] = await remarksOn(id)
    const settle = () => desk.review('settle-remark', 'editor', { kind: 'news', id, remark: made?.id })
    expect((await settle()).status).toBe(200)
    expect((await settle()).status).toBe(409)
    expect(await remarksOn(id)).toMatchObject([{ id: made?.id, settled: { userName: 'editor' } }])
    const [row] = (
      await newsroom.payload.find({ collection: 'review-remarks', where: { review: { equals: `news:${id}` } } })
    ).docs
    await expect(
      newsroom.payload.update({ collection: 'review-remarks', id: String(row?.id), data: { words: '改过' } }),
    ).rejects.toThrow('只能追加')
    await expect(newsroom.payload.delete({ collection: 'review-remarks', id: String(row?.id) })).rejects.toThrow(
      '只能追加',
    )
  })

  test('voids no approval: it is no change of the text', async () => {
    const text = await written()
    await desk.submit('news', text)
    await remark(text.id)
    const { body } = await newsroom.rest('GET', `/review/state?kind=news&id=${text.id}`, { as: 'editor' })
    expect(body).toMatchObject({ state: 'first', changedSinceSubmission: false })
  })

  test.each([
    ['words that stand nowhere', { quote: '查无此文' }, 409],
    ['no words', { words: ' ' }, 400],
    ['no passage', { quote: '' }, 400],
    ['a field that is none', { field: 'submittingUnit' }, 409],
    ['a field of nothing', { field: '__proto__' }, 409],
  ])('is refused for %s', async (_, more, status) => {
    const { id } = await written()
    expect((await remark(id, more)).status).toBe(status)
    expect(await remarksOn(id)).toEqual([])
  })

  test('promise 1: is made and read by those alone who may write or see the text', async () => {
    const { id } = await written()
    expect((await remark(id, {}, 'correspondent')).status).toBeGreaterThanOrEqual(403)
    expect((await remark(id, {}, 'administrator')).status).toBe(403)
    expect((await newsroom.rest('GET', `/review/remarks?kind=news&id=${id}`)).status).toBe(401)
    expect((await newsroom.rest('GET', `/review/remarks?kind=news&id=${id}`, { as: 'correspondent' })).status).toBe(404)
    expect(await remarksOn(id)).toEqual([])
  })

  test('is made and settled by whoever may sign off a text that they may not write in, and by nobody else', async () => {
    const { id } = await desk.write('settings', { description: '示例市总工会的网站。' })
    const target = { kind: 'settings', id }
    const asked = await newsroom.rest('GET', `/review/remarks?kind=settings&id=${id}`, { as: 'final' })
    const whole = asked.body.fields.find(({ field }: { field: string }) => field === 'description')
    expect(whole).toEqual({ field: 'description', label: '网站简介', opening: '示例市总工会的网站。' })
    const order = { ...target, field: whole.field, quote: whole.opening, before: '', words: '写全称' }
    expect((await desk.review('remark', 'second', order)).status).toBe(403)
    expect((await desk.review('remark', 'final', order)).status).toBe(200)
    const { body } = await newsroom.rest('GET', `/review/remarks?kind=settings&id=${id}`, { as: 'final' })
    expect(body.remarks).toMatchObject([{ words: '写全称', userName: 'final' }])
    const settled = { ...target, remark: body.remarks[0].id }
    expect((await desk.review('settle-remark', 'second', settled)).status).toBe(403)
    expect((await desk.review('settle-remark', 'final', settled)).status).toBe(200)
    expect(
      (await newsroom.rest('POST', '/globals/settings', { as: 'final', body: { description: '改' } })).status,
    ).toBe(403)
  })

  test('promise 9: hostile words are kept as they are, or refused with a sentence', async () => {
    const { id } = await written()
    for (const words of HOSTILE_STRINGS) {
      const answer = await remark(id, { words: `甲${words}` })
      expect([200, 400]).toContain(answer.status)
    }
    for (const quote of HOSTILE_STRINGS)
      expect([400, 409]).toContain((await remark(id, { quote: `甲${quote}` })).status)
  })
})
