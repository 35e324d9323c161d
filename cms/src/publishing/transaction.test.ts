import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshNewsroom, type Newsroom } from '../testing/newsroom.ts'
import { inTransaction } from './transaction.ts'

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await freshNewsroom()
})
afterAll(() => newsroom.close())

const write = (id: string, fails: boolean) =>
  inTransaction({ payload: newsroom.payload, user: null }, async (req) => {
    await req.payload.db.create({ collection: 'counters', data: { id, value: 1 }, req })
    if (fails) throw new Error('示例故障')
    return id
  })

const stored = (id: string) => newsroom.payload.db.findOne({ collection: 'counters', where: { id: { equals: id } } })

test('promise 6: what fails halfway stores nothing, says so, and holds nobody up', async () => {
  await expect(write('halfway', true)).rejects.toThrow('示例故障')
  expect(await stored('halfway')).toBeFalsy()
  expect(await write('whole', false)).toBe('whole')
  expect(await stored('whole')).toMatchObject({ value: 1 })
})
