import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { unlessDone } from './stamp.mjs'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'newsroom-stamp-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const stamp = () => join(folder, 'built')

test('work is done once for the same inputs, and again for others', async () => {
  const work = vi.fn(async () => {})
  for (const inputs of ['a', 'a', 'b', 'b']) await unlessDone(stamp(), () => inputs, work)
  expect(work).toHaveBeenCalledTimes(2)
})

test('work that failed is done again, even for inputs that were finished before', async () => {
  const work = vi.fn(async () => {})
  await unlessDone(stamp(), () => 'a', work)
  work.mockRejectedValueOnce(new Error('interrupted'))
  await expect(unlessDone(stamp(), () => 'b', work)).rejects.toThrow('interrupted')
  await unlessDone(stamp(), () => 'a', work)
  expect(work).toHaveBeenCalledTimes(3)
})

test('inputs that change while the work is done make it be done again', async () => {
  let inputs = 'a'
  const work = vi.fn(async () => {
    inputs = 'b'
  })
  await unlessDone(stamp(), () => inputs, work)
  await unlessDone(stamp(), () => inputs, work)
  expect(work).toHaveBeenCalledTimes(2)
})
