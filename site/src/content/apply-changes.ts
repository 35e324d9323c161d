import type { Change } from 'shared/change-feed'
import type { Kind } from 'shared/kinds'
import { rangeOf } from './derived-lists.ts'
import { keys } from './keys.ts'
import { type Row, rowOf } from './row.ts'
import { cursorOf, readRow, recordedTime, type Store, writeState } from './store.ts'
import { forgetTombstone, keepTombstone, noticeKeys } from './tombstones.ts'
import { touchedKeys } from './touched-keys.ts'
import { deleteRow, insertRow } from './write-row.ts'

/** What a change of the store touches: the keys that pages read, and the paths of pictures, films and attachments. */
export interface Touched {
  keys: Set<string>
  blobPaths: Set<string>
}

export const nothingTouched = (): Touched => ({ keys: new Set(), blobPaths: new Set() })

/** Brings changes of the feed into the store, and moves the cursor onwards. To be run in a transaction. */
export function applyChanges(store: Store, changes: readonly Change[], touched = nothingTouched()): Touched {
  const time = recordedTime(store)
  for (const change of changes) {
    if (change.type === 'put') {
      const { publication, ordinals, sequence } = change
      const before = readRow(store, publication.kind, publication.id, time)
      touch(touched, forgetTombstone(store, publication))
      replaceRow(store, before, rowOf(publication, { ordinals, sequence, time }), touched)
    } else {
      replaceRow(store, readRow(store, change.kind, change.id, time), null, touched)
      touch(touched, forgetTombstone(store, change))
      touch(touched, keepTombstone(store, change))
    }
  }
  const last = changes.at(-1)
  if (last) writeState(store, 'cursor', String(Math.max(last.sequence, cursorOf(store))))
  return touched
}

/** Takes publications out of the store, as if nothing had been heard of them yet. To be run in a transaction. */
export function takeOut(store: Store, rows: readonly Row[], touched = nothingTouched()): Touched {
  for (const row of rows) replaceRow(store, row, null, touched)
  return touched
}

/**
 * Records that it is `now`, and lets happen whatever had its moment since; or takes it back, where a clock had run
 * ahead and was set right. To be run in a transaction.
 */
export function advanceTime(store: Store, now: string, touched = nothingTouched()): Touched {
  const before = recordedTime(store)
  if (now === before) return touched
  const [earlier, later] = now < before ? [now, before] : [before, now]
  const affected = store.sql.all`
    SELECT DISTINCT kind, id FROM moments WHERE at > ${earlier} AND at <= ${later} ORDER BY kind, id` as {
    kind: Kind
    id: string
  }[]
  for (const { kind, id } of affected) {
    replaceRow(store, readRow(store, kind, id, before), readRow(store, kind, id, now), touched)
    touch(touched, noticeKeys(store, { kind, id }))
  }
  writeState(store, 'time', now)
  return touched
}

/** The next moment at which something changes by time alone, as the store knows now. */
export function nextMoment(store: Store): string | null {
  const row = store.sql.get`SELECT min(at) AS at FROM moments WHERE at > ${recordedTime(store)}`
  return row?.at ? String(row.at) : null
}

function replaceRow(store: Store, before: Row | null, after: Row | null, touched: Touched): void {
  const lists = listsChanged(before, after)
  const headsBefore = headsOf(store, lists)
  if (before) deleteRow(store, before)
  if (after) insertRow(store, after)
  const headsAfter = headsOf(store, lists)
  touch(touched, touchedKeys(before, after))
  for (const list of lists) if (headsBefore.get(list) !== headsAfter.get(list)) touched.keys.add(keys.head(list))
  for (const path of [...(before?.blobPaths ?? []), ...(after?.blobPaths ?? [])]) touched.blobPaths.add(path)
}

function touch({ keys }: Touched, more: readonly string[]): void {
  for (const key of more) keys.add(key)
}

/** The lists that a publication enters or leaves, or in which it moves. */
function listsChanged(before: Row | null, after: Row | null): string[] {
  const [was, is] = [before?.memberships ?? new Map(), after?.memberships ?? new Map()]
  return [...new Set([...was.keys(), ...is.keys()])].filter((list) => was.get(list) !== is.get(list))
}

/** The highest range of each list that has anything in it. */
function headsOf({ sql }: Store, lists: Iterable<string>): Map<string, number | null> {
  return new Map(
    [...lists].map((list) => {
      const row = sql.get`SELECT max(ordinal) AS highest FROM members WHERE list = ${list}` as {
        highest: number | null
      }
      return [list, row.highest === null ? null : rangeOf(row.highest)]
    }),
  )
}
