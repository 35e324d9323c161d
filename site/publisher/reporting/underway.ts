import { cursorOf, inTransaction, type Store, writeState } from '../../src/content/store.ts'
import { releaseIn } from '../journal/releases.ts'
import { isStale } from '../journal/stale.ts'
import type { Manifest } from '../staging/manifest.ts'
import type { Log } from './log.ts'
import { note } from './notes.ts'

/** A batch on its way to readers. */
interface Underway {
  /** When it was read, on the clock of this process that nobody sets; null where an earlier run has read it. */
  since: number | null
  /** How many of its slices readers see, and how many files of the live release these have changed. */
  slices: number
  files: number
}

/** By the number of the batch. */
export type UnderwayBatches = Map<number, Underway>

interface Publishing {
  store: Store
  underway: UnderwayBatches
}

/** Notes that a batch has come; it may come in several pieces. */
export function noteArrival({ underway }: Pick<Publishing, 'underway'>, batch: number, since = performance.now()) {
  if (!underway.has(batch)) underway.set(batch, { since, slices: 0, files: 0 })
}

/** Counts a slice that was applied, where readers see it. */
export function countSlice({ store, underway }: Publishing, { release, batch, written, removed }: Manifest): void {
  if (releaseIn(store, 'live')?.name !== release) return
  const { since, slices, files } = underway.get(batch) ?? { since: null, slices: 0, files: 0 }
  const changed = written.filter(({ staged }) => staged).length + removed.length
  underway.set(batch, { since, slices: slices + 1, files: files + changed })
}

/**
 * Notes each batch of which nothing is left to be published, once. One that others have brought to readers altogether
 * is told of with them.
 */
export function notePublished({ store, underway, now, log }: Publishing & { now: () => string; log: Log }): void {
  const live = releaseIn(store, 'live')
  if (!live) return
  for (const [batch, { since, slices, files }] of underway) {
    if (isStale(store, live.name, batch)) continue
    underway.delete(batch)
    if (slices === 0) continue
    const milliseconds = since === null ? null : Math.round(performance.now() - since)
    inTransaction(store, () => {
      writeState(store, 'published', now())
      if (milliseconds !== null) note(store, 'latency', milliseconds)
    })
    const time = milliseconds === null ? '' : `，用了 ${milliseconds} 毫秒`
    const figures = { pages: files, cursor: cursorOf(store), ...(milliseconds !== null && { milliseconds }) }
    log(`发布完成：${files} 个文件有变化${time}。`, { event: 'published', figures })
  }
}
