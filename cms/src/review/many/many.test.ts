import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, deskOf } from '../../testing/desk.ts'
import { freshNewsroom, type Newsroom } from '../../testing/newsroom.ts'

let newsroom: Newsroom
let desk: Desk
let column: string
beforeAll(async () => {
  newsroom = await freshNewsroom()
  desk = deskOf(newsroom)
  column = await desk.column()
})
afterAll(() => newsroom.close())

type Text = Awaited<ReturnType<Desk['write']>>

const many = (as: Parameters<Desk['review']>[1], action: string, texts: Text[], more: object = {}) =>
  desk.review('many', as, {
    action,
    kind: 'news',
    texts: texts.map(({ id, updatedAt }) => ({ id, updatedAt })),
    seenAt: new Date().toISOString(),
    ...more,
  })

const stateOf = async ({ id }: Text) =>
  (await newsroom.rest('GET', `/review/state?kind=news&id=${id}`, { as: 'editor' })).body

describe('many texts of a list', () => {
  test('are submitted each by its own command; what is refused holds up none of the others, and says why', async () => {
    const [good, incomplete, last] = [
      await desk.write('news', desk.news('示例甲', column)),
      await desk.write('news', { title: '示例没有栏目' }),
      await desk.write('news', desk.news('示例乙', column)),
    ]
    const { status, body } = await many('editor', 'submit', [good, incomplete, last])
    expect(status).toBe(200)
    expect(body.outcomes).toMatchObject([
      { title: '示例甲', isDone: true, message: expect.stringMatching(/^已送审，待初审。/) },
      { title: '示例没有栏目', isDone: false, message: expect.stringContaining('栏目') },
      { title: '示例乙', isDone: true },
    ])
    expect([(await stateOf(good)).state, (await stateOf(incomplete)).state]).toEqual(['first', 'draft'])
  })

  test('are sent back to their authors with one reason, which stands in each of their records', async () => {
    const texts = [
      await desk.write('news', desk.news('示例丙', column)),
      await desk.write('news', desk.news('示例丁', column)),
    ]
    await many('editor', 'submit', texts)
    const reader = await newsroom.employ({ roles: ['editor'] })
    const { body } = await many(reader, 'return', texts, { reason: '统一补上单位全称' })
    expect(body.outcomes.map(({ isDone }: { isDone: boolean }) => isDone)).toEqual([true, true])
    for (const text of texts)
      expect(await stateOf(text)).toMatchObject({
        state: 'returned',
        steps: expect.arrayContaining([expect.objectContaining({ reason: '统一补上单位全称' })]),
      })
  })

  test('promise 3: nobody sends back what they wrote themselves, and a stale list changes nothing', async () => {
    const text = await desk.write('news', desk.news('示例戊', column))
    const stale = await many('editor', 'submit', [{ ...text, updatedAt: '2020-01-01T00:00:00.000Z' }])
    expect(stale.body.outcomes).toMatchObject([{ isDone: false, message: expect.stringContaining('已有更新的版本') }])
    await many('editor', 'submit', [text])
    expect((await many('editor', 'return', [text], { reason: '示例' })).body.outcomes).toMatchObject([
      { isDone: false, message: expect.stringContaining('作者不能审自己的稿件') },
    ])
    expect((await stateOf(text)).state).toBe('first')
  })

  test('a step that was taken after the list was loaded is not undone by a return', async () => {
    const text = await desk.write('news', desk.news('示例己', column))
    const seenAt = new Date().toISOString()
    await many('editor', 'submit', [text])
    const reader = await newsroom.employ({ roles: ['editor'] })
    const { body } = await many(reader, 'return', [text], { reason: '示例', seenAt })
    expect(body.outcomes).toMatchObject([{ isDone: false, message: expect.stringContaining('别人刚刚对它做了另一步') }])
    expect((await stateOf(text)).state).toBe('first')
  })

  test('promise 1: a correspondent learns nothing of texts of another unit, not even their names', async () => {
    const text = await desk.write('news', desk.news('示例外单位', column))
    const { body } = await many('correspondent', 'submit', [text])
    expect(body.outcomes).toMatchObject([{ title: '', isDone: false }])
    expect(JSON.stringify(body)).not.toContain('示例外单位')
    expect((await stateOf(text)).state).toBe('draft')
  })

  test.each([
    ['no texts', { action: 'submit', kind: 'news', texts: [] }],
    [
      'no reason',
      { action: 'return', kind: 'news', texts: [{ id: crypto.randomUUID(), updatedAt: '2020-01-01T00:00:00.000Z' }] },
    ],
    ['another command', { action: 'signOff', kind: 'news', texts: [] }],
    ['what is no manuscript', { action: 'submit', kind: 'settings', texts: [] }],
  ])('are refused as a whole for %s', async (_, order) => {
    expect((await desk.review('many', 'editor', order)).status).toBe(400)
  })

  test('a stranger is sent away', async () => {
    const order = {
      action: 'submit',
      kind: 'news',
      texts: [{ id: crypto.randomUUID(), updatedAt: '2020-01-01T00:00:00.000Z' }],
    }
    expect((await newsroom.rest('POST', '/review/many', { body: order })).status).toBe(401)
  })
})
