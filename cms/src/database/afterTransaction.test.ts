import { commitTransaction, createLocalReq, initTransaction, killTransaction } from 'payload'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { letGo } from '../pictures/removing/letGo.ts'
import { freshNewsroom, type Newsroom } from '../testing/newsroom.ts'
import { afterTransaction } from './afterTransaction.ts'
import { inLine } from './turns.ts'

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await freshNewsroom()
})
afterAll(() => newsroom.close())

const begun = async () => {
  const req = await createLocalReq({}, newsroom.payload)
  await initTransaction(req)
  return req
}

test.each([
  ['stored', commitTransaction],
  ['given up', killTransaction],
])('work begins when its transaction is %s, not before', async (_, end) => {
  const work = vi.fn()
  const req = await begun()
  await afterTransaction(req, work)
  expect(work).not.toHaveBeenCalled()
  await end(req)
  expect(work).toHaveBeenCalledOnce()
})

test('without a transaction it begins at once', async () => {
  const work = vi.fn()
  await afterTransaction(await createLocalReq({}, newsroom.payload), work)
  expect(work).toHaveBeenCalledOnce()
})

test('the files that a transaction lets go of are looked at after it, never beside it', async () => {
  const ofRemover = vi.spyOn(newsroom.payload.db, 'beginTransaction')
  const req = await begun()
  ofRemover.mockClear()
  await letGo(req, ['a'.repeat(64)])
  await inLine(newsroom.payload, 'left-files', async () => {})
  expect(ofRemover).not.toHaveBeenCalled()
  await commitTransaction(req)
  await inLine(newsroom.payload, 'left-files', async () => {})
  expect(ofRemover).toHaveBeenCalled()
})
