import type { Change } from 'shared/change-feed'
import { advanceTime, applyChanges } from '../../src/content/apply-changes.ts'
import { inTransaction, openStore, type Store } from '../../src/content/store.ts'

/** A store that holds these changes as of `time`. Without a file it lives in memory. */
export function fillStore(changes: readonly Change[], time: string, file = ':memory:'): Store {
  const store = openStore(file)
  inTransaction(store, () => {
    advanceTime(store, time)
    applyChanges(store, changes)
  })
  return store
}
