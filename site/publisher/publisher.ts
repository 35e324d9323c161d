import { rm } from 'node:fs/promises'
import { GLOBAL_IDS, GLOBAL_KINDS, KIND_LABELS } from 'shared/kinds'
import { isLive, readState, type Store, writeState } from '../src/content/store.ts'
import { bootId } from './boot-id.ts'
import { namesOf, releaseIn, turnInto } from './journal/releases.ts'
import { nextSlice } from './journal/stale.ts'
import { finishSlice, publishNext, publishSlice } from './publish-slice.ts'
import { dropLeftovers } from './releases/leftovers.ts'
import { servedRelease, serveNothing, sweepFolders } from './releases/release-folders.ts'
import { largestHere, renew } from './releases/renew.ts'
import { serveLive } from './releases/swap.ts'
import { notePublished } from './reporting/underway.ts'
import { detailsOf, isOfSystem, sentenceOf } from './sentences.ts'
import { noteSize, shrinkingProblem } from './shrinking.ts'
import { Trouble } from './trouble.ts'
import { sweepVerifications } from './verifying/sweep.ts'
import { fulfilWish } from './wishes.ts'
import type { Workplace } from './workplace.ts'

/** So many slices take a few seconds. */
const SLICES_BEFORE_READERS = 32

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
  await serveLive(work)
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
  if (!live) return false
  const largest = largestHere(store, live)
  const oldestFirst = work.turn % TURN_OF_THE_OLDEST === 1
  const slice = nextSlice(store, live.name, { largest, except: [...failures.keys()], oldestFirst })
  if (!slice) {
    notePublished(work)
    for (const failure of failures.values()) throw failure
    return false
  }
  try {
    await publishSlice(work, { release: live, slice, largest })
  } catch (error) {
    work.signal.throwIfAborted()
    failures.set(slice.batch, error)
    return true
  }
  noteSize(work)
  notePublished(work)
  return true
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

/**
 * Finishes what an earlier run left undone, so that no half-published release is served. Where nothing was, it writes
 * nothing: a disk that is full keeps nobody from the site.
 */
export async function recover(work: Workplace): Promise<void> {
  const { store, folders } = work
  const isTrusted = !wentDown(store)
  if (isTrusted) await finishSlice(work)
  await rm(folders.staging, { recursive: true, force: true })
  await sweepVerifications(folders)
  await sweepFolders(keptReleases(work), folders)
  if (isTrusted) await serveLive(work)
  else await renderAnew(work)
  await finishWithdrawals(work).catch((error: unknown) =>
    work.log(`上次中断的撤稿还没有补完。${sentenceOf(error)}`, detailsOf(error)),
  )
}

/** A store that was lost knows nothing of the release that readers see, and that must stay until there is another. */
function keptReleases({ store, folders }: Workplace): number[] {
  const served = servedRelease(folders)
  return [...namesOf(store), ...(served === null ? [] : [served])]
}

/** What was withdrawn is gone before readers come, but for a withdrawal of so much that they would wait for long. */
async function finishWithdrawals(work: Workplace): Promise<void> {
  const { store } = work
  const live = releaseIn(store, 'live')
  if (!live || readState(store, 'catchingUp') || shrinkingProblem(work)) return
  const largest = largestHere(store, live)
  for (let slices = 0; slices < SLICES_BEFORE_READERS; slices++) {
    const slice = nextSlice(store, live.name, { largest, withdrawalsAlone: true })
    if (!slice) return
    enter(work)
    await publishSlice(work, { release: live, slice, largest })
  }
}

/**
 * A machine that went down may have lost the bytes of files that were renamed already. Where everything cannot be
 * rendered anew, readers are told to wait rather than shown broken pages. A site that waits for its operator to say
 * whether it may shrink goes on waiting: nothing was published into it, and its files were on disk before.
 */
async function renderAnew(work: Workplace): Promise<void> {
  const { store, folders, log, now } = work
  writeState(store, 'wanted', 'yes')
  const refusal = shrinkingProblem(work)
  if (refusal) {
    log(`上次停机不正常，应当重新生成全站，但现在不能，网站照旧开放。${refusal}`, {
      event: 'machine-down',
      level: 'warn',
    })
    await serveLive(work)
    return enter(work)
  }
  log('上次停机不正常，已发布的文件可能不完整，正在重新生成全站，完成后开放。', {
    event: 'machine-down',
    level: 'warn',
  })
  const untrusted = (['live', 'standby'] as const).flatMap((state) => releaseIn(store, state) ?? [])
  await publish(work).catch((error: unknown) =>
    log(`全站没能重新生成，网站暂不开放。${sentenceOf(error)}`, { event: 'render-failed', level: 'error' }),
  )
  const live = releaseIn(store, 'live')
  if (!live || untrusted.some(({ name }) => name === live.name)) await serveNothing(folders)
  for (const release of untrusted) turnInto(store, release, 'dropped', now())
  enter(work)
}

/** Notes that this run may be writing files, so that the next start knows whether the machine went down meanwhile. */
export function enter({ store }: Pick<Workplace, 'store'>): void {
  const run = bootId()
  if (readState(store, 'running') !== run) writeState(store, 'running', run)
}

/** Notes that this run ended in order. */
export const leave = ({ store }: Pick<Workplace, 'store'>): void => writeState(store, 'running', '')

/** What must be published before there can be a site, in the newsroom's words. */
export function missingGlobals({ store }: Pick<Workplace, 'store'>): string[] {
  return GLOBAL_KINDS.filter((kind) => !isLive(store, kind, GLOBAL_IDS[kind])).map((kind) => KIND_LABELS[kind])
}

/** Whether the machine, and not just the publisher, has stopped in the midst of a run. */
function wentDown(store: Store): boolean {
  const running = readState(store, 'running')
  return !!running && running !== bootId()
}
