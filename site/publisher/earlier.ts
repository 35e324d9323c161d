import type { Change, Put } from 'shared/change-feed'
import type { Kind } from 'shared/kinds'
import { readRow, recordedTime, type Store } from '../src/content/store.ts'
import { releaseIn } from './journal/releases.ts'

/**
 * Keeps of each publication that is to change what readers have of it, until they have the newer version, which may turn out
 * to be one that cannot be shown. Of what is withdrawn nothing is kept but that. To be run in a transaction, before the
 * changes are applied.
 */
export function keepEarlier(store: Store, changes: readonly Change[]): void {
  const time = recordedTime(store)
  for (const change of changes) {
    const { kind, id } = change.type === 'put' ? change.publication : change
    if (change.type === 'withdrawn') {
      store.sql.run`INSERT OR REPLACE INTO earlier VALUES (${kind}, ${id}, ${JSON.stringify(null)})`
      continue
    }
    const row = readRow(store, kind, id, time)
    if (!row?.addresses.own) continue
    const { publication, ordinals, sequence } = row
    const earlier: Put = { type: 'put', publication, ordinals, sequence }
    store.sql.run`INSERT OR IGNORE INTO earlier VALUES (${kind}, ${id}, ${JSON.stringify(earlier)})`
  }
}

/**
 * What readers are to have of a publication whose newer version they have not: null where it was withdrawn, undefined where
 * there is no newer version. It is kept no longer. To be run in a transaction.
 */
export function takeEarlier({ sql }: Store, kind: Kind, id: string): Put | null | undefined {
  const found = sql.get`SELECT change FROM earlier WHERE kind = ${kind} AND id = ${id}`
  sql.run`DELETE FROM earlier WHERE kind = ${kind} AND id = ${id}`
  return found && JSON.parse(String(found.change))
}

/** Readers have at this path what the store has. To be run in a transaction. */
export function noteShown(store: Store, release: number, path: string): void {
  if (releaseIn(store, 'live')?.name !== release) return
  store.sql.run`DELETE FROM earlier WHERE (kind, id) IN (SELECT kind, id FROM addresses WHERE address = ${path})`
}

/** Readers have everything as the store has it. To be run in a transaction. */
export function noteAllShown({ sql }: Store): void {
  sql.run`DELETE FROM earlier`
}
