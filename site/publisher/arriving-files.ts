import { setTimeout as sleep } from 'node:timers/promises'
import type { Change, Put } from 'shared/change-feed'
import { blobPathsOf } from '../src/content/blob-paths.ts'
import { fetchBlobs, isCached } from './blobs.ts'
import { FileLost } from './change-feed.ts'
import { detailsOf, sentenceOf } from './sentences.ts'
import type { Workplace } from './workplace.ts'

type Source = Pick<Workplace, 'folders' | 'feed' | 'signal' | 'log' | 'alarm' | 'arriving'>

/** Whether every picture, film and attachment that a change names is here. */
export const hasFiles = (change: Change, { folders }: Pick<Workplace, 'folders'>): boolean =>
  change.type !== 'put' || blobPathsOf(change.publication).every((path) => isCached(path, folders))

/**
 * Fetches what changes name, and waits for it so many milliseconds. What arrives later rings the alarm; what the newsroom
 * does not give, or the disk does not take, is waited for no longer. Whoever would wait for ever is told by a rejection that
 * the newsroom cannot be reached, or that the disk is full.
 */
export async function fetchFiles(changes: readonly Change[], source: Source, patience: number): Promise<void> {
  const missing = changes.filter((change): change is Put => !hasFiles(change, source))
  if (missing.length === 0) return
  const arrival = Promise.all(missing.map((change) => arrivalOf(change, source)))
  if (patience === Infinity) return void (await arrival)
  const over = new AbortController()
  const told = arrival.catch(
    (error: unknown) => source.signal.aborted || source.log(sentenceOf(error), detailsOf(error)),
  )
  await Promise.race([told, sleep(patience, undefined, { signal: over.signal })]).finally(() => over.abort())
}

/** Resolves when the files of a change are here or are not to be had. They are fetched once, whoever asks meanwhile. */
function arrivalOf(change: Put, source: Source): Promise<void> {
  const { arriving, alarm } = source
  const before = arriving.get(change.sequence)
  if (before) return before
  const arrival = fetchBlobs(blobPathsOf(change.publication), source)
    .then(() => alarm.ring(), unlessLost)
    .finally(() => arriving.delete(change.sequence))
  arriving.set(change.sequence, arrival)
  return arrival
}

function unlessLost(error: unknown): void {
  if (!(error instanceof FileLost)) throw error
}
