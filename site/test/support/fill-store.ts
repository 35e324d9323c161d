import type { Change } from 'shared/change-feed'
import { advanceTime, applyChanges } from '../../src/content/apply-changes.ts'
import { CONTENT_TABLES } from '../../src/content/schema.ts'
import { cursorOf, inTransaction, openStore, type Store } from '../../src/content/store.ts'
import type { Newsroom } from './newsroom.ts'

/** A store that holds these changes as of `time`. Without a file it lives in memory. */
export function fillStore(changes: readonly Change[], time: string, file = ':memory:'): Store {
  const store = openStore(file)
  inTransaction(store, () => {
    advanceTime(store, time)
    applyChanges(store, changes)
  })
  return store
}

/** Brings a store up to date with a newsroom at `now`. The keys that were touched. */
export function updateStore(store: Store, newsroom: Newsroom, now: string): Set<string> {
  return inTransaction(store, () => {
    const touched = advanceTime(store, now)
    return applyChanges(store, newsroom.page(cursorOf(store)).changes, touched).keys
  })
}

/** Everything that a store holds, in no order. */
export function tablesOf({ db }: Store): Record<string, string[]> {
  const rowsOf = (table: string) =>
    db
      .prepare(`SELECT * FROM ${table}`)
      .all()
      .map((row) => JSON.stringify(row))
      .sort()
  return Object.fromEntries(['state', ...CONTENT_TABLES].map((table) => [table, rowsOf(table)]))
}
