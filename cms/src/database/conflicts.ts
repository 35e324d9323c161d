import { setTimeout } from 'node:timers/promises'
import { APIError } from 'payload'
import { isUnreachable, UNREACHABLE } from './unreachable.ts'

/** WriteConflict, NoSuchTransaction and LockTimeout. */
const CODES: unknown[] = [112, 251, 24]
const DUPLICATE_KEY = 11000

/** A write that failed is tried again for so long, in milliseconds, before its caller is told. */
const PATIENCE = 5_000
const LONGEST_PAUSE = 200

export const COLLIDED =
  '别人正好也在保存同样的内容，系统试了几次都没有轮到，这次没有保存。请稍等片刻，刷新页面后再试一次。'

/**
 * Whether a database gave a write up because another one came in between. It stored nothing then, and may store it
 * whole if all of the work is done once more. What is answered with 503 is not to be done again by us.
 */
export function isConflict(error: unknown): boolean {
  if (!(error instanceof Error) || (error instanceof APIError && error.status === 503)) return false
  const { code, cause } = error as { code?: unknown; cause?: unknown }
  return (
    error instanceof MadeTwice ||
    hasLabel(error, 'TransientTransactionError') ||
    CODES.includes(code) ||
    isConflict(cause)
  )
}

class MadeTwice extends Error {}

/**
 * Makes what there is one of, unless another makes it at the same moment: that is a conflict, while other duplicates are
 * mistakes of whoever sent them.
 */
export async function onceMade<Result>(make: () => Promise<Result>): Promise<Result> {
  try {
    return await make()
  } catch (cause) {
    throw (cause as { code?: unknown }).code === DUPLICATE_KEY ? new MadeTwice('Made twice', { cause }) : cause
  }
}

/** Whether MongoDB puts an error into a class of its own. */
export function hasLabel(error: unknown, label: string): boolean {
  const { errorLabels } = error as { errorLabels?: unknown }
  return Array.isArray(errorLabels) && errorLabels.includes(label)
}

/** The tries of one write. The pauses between them grow, and are never the same for two that met each other. */
export async function* tries(): AsyncGenerator<void> {
  yield
  const end = Date.now() + PATIENCE
  for (let longest = 10; Date.now() < end; longest = Math.min(2 * longest, LONGEST_PAUSE)) {
    await setTimeout(Math.random() * longest)
    yield
  }
}

/** What is said of work that was given up. */
export const refusalOf = (cause: unknown): APIError =>
  isUnreachable(cause) ? new APIError(UNREACHABLE, 503) : new APIError(COLLIDED, 409)

/** Does work that is stored whole or not at all, again from its start where it met a conflict. */
export async function untilStored<Result>(work: () => Promise<Result>): Promise<Result> {
  let cause: unknown
  for await (const _ of tries()) {
    try {
      return await work()
    } catch (error) {
      if (!isConflict(error)) throw error
      cause = error
    }
  }
  throw Object.assign(refusalOf(cause), { cause })
}
