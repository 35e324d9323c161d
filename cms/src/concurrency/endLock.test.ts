import type { Kind } from 'shared/kinds'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desk, deskOf } from '../testing/desk.ts'
import { freshNewsroom, type Newsroom } from '../testing/newsroom.ts'

let newsroom: Newsroom
let desk: Desk
let column: string
beforeAll(async () => {
  newsroom = await freshNewsroom()
  desk = deskOf(newsroom)
  column = await desk.column()
})
afterAll(() => newsroom.close())

const locks = async () => (await newsroom.payload.count({ collection: 'payload-locked-documents' })).totalDocs

const TEXTS: [Kind, string, () => object][] = [
  ['news', '/news', () => desk.news('示例：有人在写', column)],
  ['home', '/globals/home', () => ({ recommended: [] })],
]

test.each(TEXTS)(
  'who submits %s has let go of it, and whoever reviews it finds it free',
  async (kind, route, fields) => {
    const { id } = await desk.write(kind, fields() as never)
    const method = kind === 'home' ? 'POST' : 'PATCH'
    const path = kind === 'home' ? route : `${route}/${id}`
    const { body } = await newsroom.rest(method, `${path}?draft=true&autosave=true`, { as: 'editor', body: fields() })
    expect(await locks()).toBe(1)
    const { updatedAt } = body.doc ?? body.result
    const answer = await desk.submit(kind, { id, updatedAt })
    expect([answer.status, answer.body.message]).toEqual([200, expect.stringContaining('已送审')])
    expect(await locks()).toBe(0)
  },
)
