import { advanceTime, applyChanges, nothingTouched } from '../src/content/apply-changes.ts'
import { cursorOf, inTransaction } from '../src/content/store.ts'
import { fetchBlobs } from './blobs.ts'
import { markStale, staleBlobs } from './journal.ts'
import type { Workplace } from './workplace.ts'

/** `wait` is how many seconds the feed may wait for a change. */
export type Sync = Pick<Workplace, 'store' | 'folders' | 'feed' | 'now' | 'signal'> & { wait: number }

/**
 * Brings the store up to date in one transaction over all pages of the feed and the pictures that they name: the store
 * holds a state that the newsroom had, with all that is needed to render it, or stays as it was.
 */
export async function syncStore({ store, folders, feed, now, signal, wait }: Sync): Promise<void> {
  let page = await feed.read(cursorOf(store), wait, signal)
  if (page.changes.length === 0) return
  store.db.exec('BEGIN IMMEDIATE')
  try {
    markStale(store, advanceTime(store, now()))
    markStale(store, applyChanges(store, page.changes))
    while (page.more) {
      page = await feed.read(page.cursor, 0, signal)
      markStale(store, applyChanges(store, page.changes))
    }
    await fetchBlobs(staleBlobs(store).named, { folders, feed, signal })
    store.db.exec('COMMIT')
  } catch (error) {
    if (store.db.isTransaction) store.db.exec('ROLLBACK')
    throw error
  }
}

/** Lets time pass: what ended since becomes stale. */
export function syncTime({ store, now }: Pick<Sync, 'store' | 'now'>): void {
  inTransaction(store, () => markStale(store, advanceTime(store, now(), nothingTouched())))
}
