import { publication as schema } from 'shared/publication'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, deskOf } from '../testing/desk.ts'
import { exampleDocuments, publishExample } from '../testing/exampleDocuments.ts'
import { freshNewsroom, type Newsroom } from '../testing/newsroom.ts'

let newsroom: Newsroom
let desk: Desk
beforeAll(async () => {
  newsroom = await freshNewsroom()
  desk = deskOf(newsroom)
})
afterAll(() => newsroom.close())

describe('newsroom and site agree on the examples', () => {
  test('an editor who writes what an example says publishes exactly that example', async () => {
    const documents = await exampleDocuments(newsroom, desk)
    for (const document of documents) {
      const answer = await publishExample(desk, document)
      expect([document.example.kind, answer.status, answer.body.errors]).toEqual([
        document.example.kind,
        200,
        undefined,
      ])
    }

    const changes = await desk.changes()
    for (const { example } of documents) {
      const change = changes.find((item) => item.type === 'put' && item.publication.id === example.id)
      if (change?.type !== 'put') throw new Error(`${example.kind} is not in the feed`)
      const { publishedAt, updatedAt } = change.publication
      const corrected = 'corrections' in example ? { corrections: [] } : {}
      expect(change.publication).toEqual({ ...example, publishedAt, updatedAt, ...corrected })
      expect(schema.safeParse(change.publication).success).toBe(true)
    }
  })
})
