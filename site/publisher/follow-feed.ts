import { FEED_MAX_WAIT } from 'shared/change-feed'
import { missingGlobals, publish } from './publisher.ts'
import { sayOnce, sentenceOf } from './sentences.ts'
import { syncStore, syncTime } from './sync.ts'
import type { Workplace } from './workplace.ts'

/** Waits before the next try; ends early, without an error, when the signal says stop. */
export type Pause = (milliseconds: number, signal: AbortSignal) => Promise<void>

const FIRST_PAUSE = 500
const LONGEST_PAUSE = 30_000

/**
 * Follows the change feed until the signal says stop, publishing whatever comes. Nothing that goes wrong ends it: the
 * site stays as it is, one sentence says why, and the next try comes after a growing pause.
 */
export async function followFeed(work: Workplace, pause: Pause): Promise<void> {
  const say = sayOnce(work.log)
  let failures = 0
  let wait = 0
  while (!work.signal.aborted) {
    try {
      await turn(work, wait)
      say(waitingSentence(missingGlobals(work)))
      failures = 0
      wait = FEED_MAX_WAIT
    } catch (error) {
      if (work.signal.aborted) return
      say(sentenceOf(error))
      wait = 0
      await pause(pauseAfter(failures++), work.signal)
    }
  }
}

/** Time passes, and what was left undone is tried again, even while the feed cannot be read. */
async function turn(work: Workplace, wait: number): Promise<void> {
  try {
    await syncStore({ ...work, wait })
  } finally {
    syncTime(work)
    if (!work.signal.aborted && missingGlobals(work).length === 0) await publish(work)
  }
}

/** Doubles from try to try, with half of it left to chance so that many publishers do not knock at once. */
function pauseAfter(failures: number): number {
  const longest = Math.min(FIRST_PAUSE * 2 ** failures, LONGEST_PAUSE)
  return longest * (0.5 + Math.random() / 2)
}

function waitingSentence(missing: readonly string[]): string {
  if (missing.length === 0) return ''
  return `采编系统还没有发布${missing.map((name) => `“${name}”`).join('、')}，发布以后网站会自动生成。`
}
