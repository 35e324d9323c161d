import { setTimeout as sleep } from 'node:timers/promises'
import { cursorOf, type Store } from '../../src/content/store.ts'
import type { Folders } from '../folders.ts'
import { releaseIn } from '../journal/releases.ts'
import { countStale, currentBatch } from '../journal/stale.ts'
import { isTaken } from '../lock.ts'

/** What a comparison stands on: another batch is another content, or another time at which something changed. */
export interface Moment {
  name: number
  build: string
  cursor: number
  batch: number
}

/** How often the store is looked at while the live release is being brought up to date, in milliseconds. */
const LOOK = 500

/** A release that is brought up to date no sooner has a problem that waiting does not solve, in milliseconds. */
const PATIENCE = 10 * 60_000

const STOPPED = '发布程序没有在运行，网站还没有跟上采编系统，无法核对。请先用 npm start 启动，等网站更新完再核对。'

const UNSETTLED =
  '等了 10 分钟，网站仍有内容没有更新完，无法核对。请运行 npm run publisher -- status 查看原因，解决以后再核对。'

/** The live release as it is; null where none is, or where something is still to be published. */
export function momentOf(store: Store): Moment | null {
  const live = releaseIn(store, 'live')
  if (!live || countStale(store, live.name) > 0 || releaseIn(store, 'building')) return null
  return { name: live.name, build: live.build, cursor: cursorOf(store), batch: currentBatch(store) }
}

/** Waits until nothing is left to publish. Throws a sentence where that will not happen. */
export async function settledMoment(store: Store, folders: Folders, signal: AbortSignal): Promise<Moment> {
  const deadline = performance.now() + PATIENCE
  for (;;) {
    if (!releaseIn(store, 'live')) throw new Error('网站还没有生成，没有可以核对的内容。')
    const moment = momentOf(store)
    if (moment) return moment
    refuseStopped(folders)
    if (performance.now() > deadline) throw new Error(UNSETTLED)
    await sleep(LOOK, undefined, { signal })
  }
}

/** Throws a sentence where nobody brings the site up to date. */
export function refuseStopped(folders: Folders): void {
  if (!isTaken(folders)) throw new Error(STOPPED)
}
