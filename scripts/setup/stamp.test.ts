import { existsSync, mkdtempSync, rmSync } from 'node:fs'
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

test.each([false, true])(
  'work that was cut off leaves no stamp and is done at the next start, built before: %s',
  async (before) => {
    const work = vi.fn(async () => {})
    if (before) await unlessDone(stamp(), () => 'a', work)
    unlessDone(
      stamp(),
      () => 'b',
      () => new Promise(() => {}),
    )
    expect(existsSync(stamp())).toBe(false)
    work.mockClear()
    await unlessDone(stamp(), () => 'b', work)
    expect(work).toHaveBeenCalledTimes(1)
    expect(existsSync(stamp())).toBe(true)
  },
)

test('inputs that change while the work is done make it be done again', async () => {
  let inputs = 'a'
  const work = vi.fn(async () => {
    inputs = 'b'
  })
  await unlessDone(stamp(), () => inputs, work)
  await unlessDone(stamp(), () => inputs, work)
  expect(work).toHaveBeenCalledTimes(2)
})
