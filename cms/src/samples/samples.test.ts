import { afterAll, beforeAll, expect, test } from 'vitest'
import { deskOf } from '../testing/desk.ts'
import { freshNewsroom, type Newsroom } from '../testing/newsroom.ts'
import { seedDocuments } from './load/seedDocuments.ts'

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await freshNewsroom()
  await newsroom.account('administrator')
})
afterAll(() => newsroom.close())

test('seeds', async () => {
  const t = Date.now()
  for (let i = 1; i <= 3; i++) {
    console.log(await seedDocuments(newsroom.payload, { documents: 10000, batch: 200 }), Date.now() - t)
  }
  expect((await deskOf(newsroom).changes()).length).toBe(623)
}, 600000)
