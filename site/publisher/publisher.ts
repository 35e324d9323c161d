import { GLOBAL_IDS, GLOBAL_KINDS, KIND_LABELS } from 'shared/kinds'
import { isLive, readState } from '../src/content/store.ts'
import { releaseIn, turnInto } from './journal/releases.ts'
import { nextSlice } from './journal/stale.ts'
import { publishNext, publishSlice } from './publish-slice.ts'
import { dropLeftovers } from './releases/leftovers.ts'
import { largestHere, renew } from './releases/renew.ts'
import { serveLive } from './releases/swap.ts'
import { notePublished } from './reporting/underway.ts'
import { wentDown } from './running.ts'
import { isOfSystem, sentenceOf } from './sentences.ts'
import { setAside } from './set-aside.ts'
import { noteSize, shrinkingProblem } from './shrinking.ts'
import { Trouble } from './trouble.ts'
import { fulfilWish } from './wishes.ts'
import type { Workplace } from './workplace.ts'

/** The oldest batch has one slice in so many turns, so that it is finished even where smaller ones never cease to come. */
const TURN_OF_THE_OLDEST = 8

/**
 * Does the next thing that brings the releases in line with the store, a small one, so that a change that comes
 * meanwhile waits for no long work. Where something is published all the time, every second turn is for what operators
 * wish and for the release to come. What fails holds up nothing else: its error is thrown once there is nothing else to
 * do. False where there is nothing to do now.
 */
export async function step(work: Workplace): Promise<boolean> {
  const { store } = work
  if (readState(store, 'catchingUp') || missingGlobals(work).length > 0) return false
  // What a lost power may have broken is shown to nobody, until it is rendered anew.
  if (!wentDown(store)) await serveLive(work)
  const refusal = shrinkingProblem(work)
  work.turn += 1
  const urgent = work.turn % 2 === 0 ? [fulfilWish, renew, publishLive] : [publishLive, fulfilWish, renew]
  const tasks = refusal ? [fulfilWish, dropLeftovers] : [...urgent, keepStandby, dropLeftovers]
  const failures: unknown[] = refusal ? [new Trouble(refusal, 'shrinking')] : []
  for (const task of tasks) {
    try {
      if (await task(work)) return true
    } catch (error) {
      work.signal.throwIfAborted()
      failures.push(error)
    }
  }
  for (const failure of failures) throw failure
  return false
}

/** Brings everything in line with the store. */
export async function publish(work: Workplace): Promise<void> {
  for (;;) {
    if (await step(work)) continue
    if (!work.construction) return
    await work.construction.finished
  }
}

/** A batch that fails lets the others pass, until something new has come or it is tried again. */
async function publishLive(work: Workplace): Promise<boolean> {
  const { store, failures } = work
  const live = releaseIn(store, 'live')
  if (!live) return throwFirst(failures)
  const largest = largestHere(store, live)
  const oldestFirst = work.turn % TURN_OF_THE_OLDEST === 1
  const slice = nextSlice(store, live.name, { largest, except: [...failures.keys()], oldestFirst })
  if (!slice) {
    notePublished(work)
    return throwFirst(failures)
  }
  try {
    await publishSlice(work, { release: live, slice, largest })
  } catch (error) {
    work.signal.throwIfAborted()
    if (!(await setAside(work, error))) failures.set(slice.batch, error)
    return true
  }
  noteSize(work)
  notePublished(work)
  return true
}

/** Where nothing else can be published now: throws what failed first. False where nothing did. */
function throwFirst(failures: Workplace['failures']): false {
  for (const failure of failures.values()) throw failure
  return false
}

/** The release that stands by is worth no trouble: where it cannot be kept in line, it is given up. */
async function keepStandby(work: Workplace): Promise<boolean> {
  const { store, signal, now, log } = work
  const standby = releaseIn(store, 'standby')
  if (!standby) return false
  try {
    return await publishNext(work, standby)
  } catch (error) {
    if (signal.aborted || isOfSystem(error)) throw error
    turnInto(store, standby, 'dropped', now())
    log(`上一版网站不再保留，不能退回：${sentenceOf(error)}`, { event: 'standby-dropped', level: 'warn' })
    return true
  }
}

/** What must be published before there can be a site, in the newsroom's words. */
export function missingGlobals({ store }: Pick<Workplace, 'store'>): string[] {
  return GLOBAL_KINDS.filter((kind) => !isLive(store, kind, GLOBAL_IDS[kind])).map((kind) => KIND_LABELS[kind])
}
