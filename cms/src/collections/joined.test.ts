import type { JoinField } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, deskOf } from '../testing/desk.ts'
import { freshNewsroom, type Newsroom } from '../testing/newsroom.ts'

let newsroom: Newsroom
let desk: Desk
beforeAll(async () => {
  newsroom = await freshNewsroom()
  desk = deskOf(newsroom)
})
afterAll(() => newsroom.close())

const NAMED = { profiles: { name: '示例人物' }, topics: { title: '示例专题' } }

function joinField(kind: keyof typeof NAMED, name: string): JoinField {
  const { flattenedFields } = newsroom.payload.collections[kind].config
  const field = flattenedFields.find((each) => each.name === name)
  if (field?.type !== 'join') throw new Error(`${kind} lists no ${name}`)
  return field
}

/** The ids that the form of a document lists: the admin asks for them as here. */
async function listed({ collection, on }: JoinField, id: string): Promise<string[]> {
  const route = `/${collection}?draft=true&depth=0&where[${on}][equals]=${id}`
  const { body } = await newsroom.rest('GET', route, { as: 'editor' })
  return body.docs.map((doc: { id: string }) => doc.id)
}

describe('a form lists what points to it from elsewhere, by the words of now', () => {
  test.each([
    ['profiles', 'ledStudios', 'studios', { name: '示例工作室' }],
    ['profiles', 'stories', 'stories', { title: '示例故事' }],
    ['profiles', 'news', 'news', { title: '示例新闻' }],
    ['profiles', 'speakers', 'speakers', { name: '示例骨干' }],
    ['topics', 'stories', 'stories', { title: '示例故事' }],
    ['topics', 'news', 'news', { title: '示例新闻' }],
  ] as const)('%s: %s', async (kind, name, from, words) => {
    const field = joinField(kind, name)
    const [before, after] = [await desk.write(kind, NAMED[kind]), await desk.write(kind, NAMED[kind])]
    const isMany = from === 'stories' || from === 'news'
    const pointingTo = ({ id }: { id: string }) => ({ [field.on]: isMany ? [id] : id })
    const { id } = await desk.write(from, { ...words, ...pointingTo(before) })
    expect(await listed(field, before.id)).toEqual([id])
    await desk.edit(from, id, pointingTo(after))
    expect([await listed(field, before.id), await listed(field, after.id)]).toEqual([[], [id]])
  })
})
