import { FEED_MAX_WAIT } from 'shared/change-feed'
import { nextMoment } from '../src/content/apply-changes.ts'
import { heldBackSentence } from './held-back.ts'
import { currentBatch } from './journal/stale.ts'
import { isDamaged, requireFile } from './journal/tables.ts'
import { type Pause, pauseAfter } from './pauses.ts'
import { finishSlice } from './publish-slice.ts'
import { missingGlobals, step } from './publisher.ts'
import { orMakeRoom } from './releases/make-room.ts'
import { restingSentence } from './releases/renew.ts'
import type { LogDetails } from './reporting/log.ts'
import { noteProblem } from './reporting/present.ts'
import { enter } from './running.ts'
import { detailsOf, sayOnce, sentenceOf } from './sentences.ts'
import { syncStore, syncTime } from './sync.ts'
import type { Workplace } from './workplace.ts'

/**
 * Follows the change feed until the signal says stop, publishing whatever comes. Nothing that goes wrong ends it, but a
 * store that is damaged: the site stays as it is, one sentence says why, and the next try comes after a growing pause.
 */
export async function followFeed(work: Workplace, pause: Pause): Promise<void> {
  const sayAloud = sayOnce(work.log)
  const say = (sentence: string, details: LogDetails) => {
    noteProblem(work.folders, sentence, work.now())
    sayAloud(sentence, details)
  }
  let failures = 0
  let isBusy = true
  while (!work.signal.aborted) {
    try {
      isBusy = await turn(work, isBusy ? 0 : patience(work))
      if (work.failures.size > 0) continue
      say(...standing(work))
      failures = 0
    } catch (error) {
      if (work.signal.aborted) return
      if (isDamaged(error)) throw error
      say(sentenceOf(error), detailsOf(error))
      isBusy = true
      work.failures.clear()
      work.alarm.set()
      await pause(
        Math.min(pauseAfter(failures++), longestPause(work)),
        AbortSignal.any([work.signal, work.alarm.signal]),
      )
    }
  }
}

/** Time passes, and what was left undone is tried again, even while the feed cannot be read. True while there is more. */
async function turn(work: Workplace, wait: number): Promise<boolean> {
  const { store, folders, signal, alarm, failures } = work
  requireFile(folders.store, store)
  const before = currentBatch(store)
  await orMakeRoom(() => begin(work), work)
  const failure = await syncStore({ ...work, wait, bell: wait > 0 ? alarm.signal : undefined }).then(
    () => null,
    (error: unknown) => ({ error }),
  )
  alarm.set()
  if (signal.aborted) return false
  syncTime(work)
  if (currentBatch(store) !== before) failures.clear()
  if (!failure) return step(work)
  while (!signal.aborted && (await step(work)));
  throw failure.error
}

async function begin(work: Workplace): Promise<void> {
  enter(work)
  await finishSlice(work)
}

/** The feed may say nothing until time itself changes something. */
const patience = (work: Workplace): number => Math.min(untilMoment(work), FEED_MAX_WAIT)

/** How many seconds it is until time itself changes something. */
function untilMoment({ store, now }: Workplace): number {
  const moment = nextMoment(store)
  return moment ? Math.max(Math.ceil((Date.parse(moment) - Date.parse(now())) / 1000), 0) : Infinity
}

/**
 * What time changes does not wait until the feed can be read again. A moment that has passed already is what fails; and
 * a store that cannot be read is met by the next try.
 */
function longestPause(work: Workplace): number {
  try {
    return untilMoment(work) * 1000 || Infinity
  } catch {
    return Infinity
  }
}

/** All that lasts although nothing went wrong just now; an empty sentence where nothing does. */
function standing(work: Workplace): [sentences: string, details: LogDetails] {
  const [resting, held, waiting] = [
    restingSentence(work),
    heldBackSentence(work),
    waitingSentence(missingGlobals(work)),
  ]
  const details: LogDetails = resting
    ? { event: 'render-failed', level: 'error' }
    : { event: held ? 'held-back' : 'waiting', level: 'warn' }
  return [resting + held + waiting, details]
}

function waitingSentence(missing: readonly string[]): string {
  if (missing.length === 0) return ''
  return `采编系统还没有发布${missing.map((name) => `“${name}”`).join('、')}，发布以后网站会自动生成。`
}
