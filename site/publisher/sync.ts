import { advanceTime, applyChanges, nothingTouched } from '../src/content/apply-changes.ts'
import { cursorOf, inTransaction, type Store } from '../src/content/store.ts'
import type { ChangeFeed } from './change-feed.ts'
import { markStale } from './journal.ts'

export interface Sync {
  store: Store
  feed: ChangeFeed
  now: () => string
  signal: AbortSignal
  wait: number
}

/**
 * Brings the store up to date in one transaction over all pages of the feed: the store holds a state that the newsroom
 * had, or stays as it was.
 */
export async function syncStore({ store, feed, now, signal, wait }: Sync): Promise<void> {
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
