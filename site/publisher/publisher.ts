import { uptime } from 'node:os'
import { GLOBAL_IDS, GLOBAL_KINDS, KIND_LABELS } from 'shared/kinds'
import { inTransaction, isLive, readState, type Store, writeState } from '../src/content/store.ts'
import { namesOf, releaseIn, turnInto } from './journal/releases.ts'
import { finishSlice, publishSlice } from './publish-slice.ts'
import { dropLeftovers } from './releases/leftovers.ts'
import { serve, servedRelease, serveNothing, sweepFolders } from './releases/release-folders.ts'
import { largestHere, renew } from './releases/renew.ts'
import { note } from './reporting/notes.ts'
import { sentenceOf } from './sentences.ts'
import { acceptSize, refuseShrinking } from './shrinking.ts'
import { fulfilWish } from './wishes.ts'
import type { Workplace } from './workplace.ts'

/**
 * Does the next thing that brings the releases in line with the store, a small one, so that a change that comes
 * meanwhile waits for no long work. False where there is nothing to do now.
 */
export async function step(work: Workplace): Promise<boolean> {
  const { store } = work
  if (readState(store, 'catchingUp') || missingGlobals(work).length > 0) return false
  if (await fulfilWish(work)) return true
  refuseShrinking(store)
  return (await publishLive(work)) || (await renew(work)) || (await keepStandby(work)) || (await dropLeftovers(work))
}

/** Brings everything in line with the store. */
export async function publish(work: Workplace): Promise<void> {
  for (;;) {
    if (await step(work)) continue
    if (!work.construction) return
    await work.construction.finished
  }
}

async function publishLive(work: Workplace): Promise<boolean> {
  const { store } = work
  const live = releaseIn(store, 'live')
  if (!live || !(await publishSlice(work, live, largestHere(store, live)))) return false
  inTransaction(store, () => {
    acceptSize(store)
    notePublish(store, work.now())
  })
  return true
}

function notePublish(store: Store, now: string): void {
  const changed = readState(store, 'changed')
  writeState(store, 'published', now)
  if (changed) note(store, 'latency', Math.max(0, Date.parse(now) - Date.parse(changed)))
  writeState(store, 'changed', '')
}

/** The release that stands by is worth no trouble: where it cannot be kept in line, it is given up. */
async function keepStandby(work: Workplace): Promise<boolean> {
  const { store, signal, now, log } = work
  const standby = releaseIn(store, 'standby')
  if (!standby) return false
  try {
    return await publishSlice(work, standby)
  } catch (error) {
    signal.throwIfAborted()
    turnInto(store, standby, 'dropped', now())
    log(`上一版网站不再保留，不能退回：${sentenceOf(error)}`)
    return true
  }
}

/** Finishes what an earlier run left undone, so that no half-published release is served. */
export async function recover(work: Workplace): Promise<void> {
  const { store, folders, now } = work
  await finishSlice(work)
  const building = releaseIn(store, 'building')
  if (building) turnInto(store, building, 'dropped', now())
  const live = releaseIn(store, 'live')
  if (live && servedRelease(folders) !== live.name) await serve(live.name, folders)
  await sweepFolders(keptReleases(work), folders)
  if (live && wentDown(work)) await renderAnew(work)
  writeState(store, 'running', now())
  await finishLive(work).catch((error: unknown) => work.log(`上次中断的发布还没有补完。${sentenceOf(error)}`))
}

/** A store that was lost knows nothing of the release that readers see, and that must stay until there is another. */
function keptReleases({ store, folders }: Workplace): number[] {
  const served = releaseIn(store, 'live') ? null : servedRelease(folders)
  return [...namesOf(store), ...(served === null ? [] : [served])]
}

async function finishLive(work: Workplace): Promise<void> {
  if (readState(work.store, 'catchingUp')) return
  refuseShrinking(work.store)
  while (await publishLive(work));
}

/**
 * A machine that went down may have lost the bytes of files that were renamed already. Where everything cannot be
 * rendered anew, readers are told to wait rather than shown broken pages.
 */
async function renderAnew(work: Workplace): Promise<void> {
  const { store, folders, log, now } = work
  log('上次停机不正常，已发布的文件可能不完整，正在重新生成全站，完成后开放。')
  const untrusted = (['live', 'standby'] as const).flatMap((state) => releaseIn(store, state) ?? [])
  try {
    writeState(store, 'wanted', 'yes')
    await publish(work)
  } catch (error) {
    log(`全站没能重新生成，网站暂不开放。${sentenceOf(error)}`)
    await serveNothing(folders)
  }
  for (const release of untrusted) turnInto(store, release, 'dropped', now())
}

/** Notes that this run ended in order. */
export const leave = ({ store }: Pick<Workplace, 'store'>): void => writeState(store, 'running', '')

/** What must be published before there can be a site, in the newsroom's words. */
export function missingGlobals({ store }: Pick<Workplace, 'store'>): string[] {
  return GLOBAL_KINDS.filter((kind) => !isLive(store, kind, GLOBAL_IDS[kind])).map((kind) => KIND_LABELS[kind])
}

function wentDown({ store, now }: Workplace): boolean {
  const running = readState(store, 'running')
  return !!running && Date.parse(running) < Date.parse(now()) - uptime() * 1000
}
