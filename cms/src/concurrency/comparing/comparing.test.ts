import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Desk, deskOf, richText } from '../../testing/desk.ts'
import { freshNewsroom, type Newsroom } from '../../testing/newsroom.ts'
import { sentenceOf } from '../../testing/uploads.ts'
import { differing } from './differing.ts'

let newsroom: Newsroom
let desk: Desk
beforeAll(async () => {
  newsroom = await freshNewsroom()
  desk = deskOf(newsroom)
})
afterAll(() => newsroom.close())

const compare = (body: unknown) => newsroom.rest('POST', '/versions/compare', { as: 'editor', body })

it('shows a refused text beside the stored one, field by field, as editors read them', async () => {
  const [one, other] = [await desk.column(), await desk.column()]
  const { id } = await desk.write('news', { title: '示例', column: one, lead: '不变', body: richText('甲段', '乙段') })
  const { updatedAt } = await desk.edit('news', id, { column: other, title: '示例 <b>新</b>' })
  const mine = {
    title: '我的',
    column: one,
    lead: '不变',
    body: richText('甲段', '丙段'),
    profiles: ['nobody'],
    items: 7,
  }
  const { status, body } = await compare({ kind: 'news', id, mine })
  expect(status).toBe(200)
  expect(body.updatedAt).toBe(updatedAt)
  const shown = Object.fromEntries(
    body.fields.map(({ name, mine, stored }: Record<string, string>) => [name, [mine, stored]]),
  )
  expect(shown).toMatchObject({
    title: ['我的', '示例 <b>新</b>'],
    body: ['甲段\n丙段', '甲段\n乙段'],
    profiles: ['（没有找到，或者无权查看）', ''],
  })
  expect(shown.column[0]).toMatch(/^示例栏目/)
  expect(shown).not.toHaveProperty('lead')
})

it('shows the texts of globals, with the rows of their lists', async () => {
  await desk.write('navigation', { items: [{ label: '首页', target: 'page', page: '/' }] })
  const { body } = await compare({ kind: 'navigation', mine: { items: [] } })
  expect(body.fields).toMatchObject([{ name: 'items', mine: '', stored: expect.stringContaining('文字：首页') }])
})

it('answers bad questions with a sentence', async () => {
  const nowhere = { kind: 'news', id: crypto.randomUUID(), mine: {} }
  expect(await compare(nowhere)).toMatchObject({ status: 404 })
  for (const body of [{}, [], null, { kind: 'news', id: 1, mine: 'text' }, { kind: 'payload-kv', id: '1', mine: {} }]) {
    const answer = await compare(body)
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.status).toBeLessThan(500)
    expect(sentenceOf(answer)).toMatch(/\p{Script=Han}/u)
  }
  expect((await newsroom.rest('POST', '/versions/compare', { body: nowhere })).status).toBe(401)
})

it.each([
  ['春天来了', '春天去了', ['春天', '来', '了']],
  ['一样', '一样', ['一样', '', '']],
  ['aa', 'aaa', ['aa', '', '']],
  ['😀甲', '😁甲', ['', '😀', '甲']],
  ['', '新的', ['', '', '']],
])('cuts %j where it differs from %j', (text, other, cut) => {
  expect(Object.values(differing(text, other))).toEqual(cut)
})
