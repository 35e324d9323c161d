import { expect, test } from 'vitest'
import { paragraph, words } from './block-builders.ts'
import { news } from './examples/news.ts'
import { topic } from './examples/structure.ts'
import { MAX_NAMED } from './parts.ts'
import { MAX_PUBLICATION_BYTES, publication } from './publication.ts'

/** A news item that is so many bytes large. */
function newsOf(bytes: number, character: string) {
  const empty = { ...news, body: [paragraph(words(''))] }
  const left = bytes - Buffer.byteLength(JSON.stringify(empty))
  return { ...news, body: [paragraph(words(character.repeat(Math.floor(left / Buffer.byteLength(character)))))] }
}

test.each(["'", '示'])('promise 6: no publication of “%s” is larger than a page can be', (character) => {
  expect(publication.safeParse(newsOf(MAX_PUBLICATION_BYTES, character)).success).toBe(true)
  expect(publication.safeParse(newsOf(MAX_PUBLICATION_BYTES + 10, character)).success).toBe(false)
})

test('promise 6: no publication names more others than a page can show', () => {
  const items = Array.from({ length: MAX_NAMED }, () => ({ kind: 'news' as const, id: news.id }))
  expect(publication.safeParse({ ...topic, items }).success).toBe(true)
  expect(publication.safeParse({ ...topic, items: [...items, items[0]] }).success).toBe(false)
})
