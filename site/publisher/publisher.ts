import { uptime } from 'node:os'
import { GLOBAL_IDS, GLOBAL_KINDS, KIND_LABELS } from 'shared/kinds'
import { cursorOf, isLive, readState, writeState } from '../src/content/store.ts'
import { renderEverything } from './full-render.ts'
import { countStale } from './journal.ts'
import { publishStale } from './publish-stale.ts'
import { folderOf, liveRelease, switchTo } from './releases.ts'
import { sentenceOf } from './sentences.ts'
import type { Workplace } from './workplace.ts'

export interface Health {
  ok: true
  cursor: number
  publishedAt: string | null
  pending: number
}

/**
 * Finishes what an earlier run left undone, so that no half-published release is served. A machine that went down may
 * have lost the bytes of files that were renamed already: then everything is rendered anew.
 */
export async function recover(work: Workplace): Promise<void> {
  const { store, folders } = work
  const finished = readState(store, 'release')
  if (finished && Number(finished) > Number(liveRelease(folders) ?? 0)) await switchTo(finished, folders)
  if (wentDown(work)) writeState(store, 'build', '')
  writeState(store, 'running', work.now())
  if (!liveRelease(folders) || countStale(store) === 0) return
  await publish(work).catch((error: unknown) => work.log(`上次中断的发布还没有补完。${sentenceOf(error)}`))
}

/** Notes that this run ended in order. */
export const leave = ({ store }: Workplace): void => writeState(store, 'running', '')

/** Brings the live release in line with the store. */
export async function publish(work: Workplace): Promise<void> {
  const { store, folders } = work
  const live = liveRelease(folders)
  if (!live || needsFullRender(work)) return renderEverything(work)
  if (countStale(store) > 0) await publishStale(work, folderOf(live, folders))
}

/** What must be published before there can be a site, in the newsroom's words. */
export function missingGlobals({ store }: Pick<Workplace, 'store'>): string[] {
  return GLOBAL_KINDS.filter((kind) => !isLive(store, kind, GLOBAL_IDS[kind])).map((kind) => KIND_LABELS[kind])
}

export function health({ store, folders }: Pick<Workplace, 'store' | 'folders'>): Health {
  return {
    ok: true,
    cursor: cursorOf(store),
    publishedAt: readState(store, 'published'),
    pending: liveRelease(folders) ? countStale(store) : 1,
  }
}

function needsFullRender({ store, folders, renderer }: Workplace): boolean {
  return readState(store, 'release') !== liveRelease(folders) || readState(store, 'build') !== renderer.buildId
}

function wentDown({ store, now }: Workplace): boolean {
  const running = readState(store, 'running')
  return !!running && Date.parse(running) < Date.parse(now()) - uptime() * 1000
}
