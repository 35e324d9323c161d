import { APIError } from 'payload'
import { afterEach, expect, test, vi } from 'vitest'
import { COLLIDED } from './conflicts.ts'
import { onceLocksAreFree } from './freeLocks.ts'

afterEach(() => void vi.useRealTimers())

const conflict = () =>
  Object.assign(new APIError(COLLIDED, 409), { cause: Object.assign(new Error('WriteConflict'), { code: 112 }) })

test('a start waits for the locks of a process that was killed, and says so once', async () => {
  const say = vi.fn()
  const work = vi.fn(async () => {})
  for (let time = 0; time < 2; time += 1) work.mockRejectedValueOnce(conflict())
  await onceLocksAreFree(work, say)
  expect(work).toHaveBeenCalledTimes(3)
  expect(say.mock.calls).toEqual([[expect.stringContaining('自动作废')]])
})

test('a start waits for no locks that are never free, and tells why it gives up', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  const work = async () => {
    vi.advanceTimersByTime(120_000)
    throw conflict()
  }
  await expect(onceLocksAreFree(work, () => {})).rejects.toThrow('后台没有启动')
})

test('a start that fails for another reason fails at once', async () => {
  const say = vi.fn()
  await expect(onceLocksAreFree(() => Promise.reject(new Error('示例')), say)).rejects.toThrow('示例')
  expect(say).not.toHaveBeenCalled()
})
