import { uptime } from 'node:os'
import { GLOBAL_IDS, GLOBAL_KINDS, KIND_LABELS } from 'shared/kinds'
import { isLive, readState, writeState } from '../src/content/store.ts'
import { renderEverything } from './full-render.ts'
import { countStale } from './journal.ts'
import { publishStale } from './publish-stale.ts'
import { closeRelease, folderOf, liveRelease, sweepReleases, switchTo } from './releases.ts'
import { sentenceOf } from './sentences.ts'
import type { Workplace } from './workplace.ts'

/** Finishes what an earlier run left undone, so that no half-published release is served. */
export async function recover(work: Workplace): Promise<void> {
  const { store, folders } = work
  const finished = readState(store, 'release')
  if (finished && Number(finished) > Number(liveRelease(folders) ?? 0)) await switchTo(finished, folders)
  const live = liveRelease(folders)
  if (live) await sweepReleases(live, folders)
  if (live && wentDown(work)) await renderAnew(work)
  writeState(store, 'running', work.now())
  if (!liveRelease(folders) || countStale(store) === 0) return
  await publish(work).catch((error: unknown) => work.log(`上次中断的发布还没有补完。${sentenceOf(error)}`))
}

/**
 * A machine that went down may have lost the bytes of files that were renamed already. Where everything cannot be
 * rendered anew, readers are told to wait rather than shown broken pages.
 */
async function renderAnew(work: Workplace): Promise<void> {
  const { store, folders, log } = work
  log('上次停机不正常，已发布的文件可能不完整，正在重新生成全站，完成后开放。')
  try {
    await renderEverything(work)
  } catch (error) {
    log(`全站没能重新生成，网站暂不开放。${sentenceOf(error)}`)
    writeState(store, 'release', '')
    await closeRelease(folders)
  }
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

function needsFullRender({ store, folders, renderer }: Workplace): boolean {
  return readState(store, 'release') !== liveRelease(folders) || readState(store, 'build') !== renderer.buildId
}

function wentDown({ store, now }: Workplace): boolean {
  const running = readState(store, 'running')
  return !!running && Date.parse(running) < Date.parse(now()) - uptime() * 1000
}
