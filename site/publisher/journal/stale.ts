import type { Touched } from '../../src/content/apply-changes.ts'
import { readState, type Store, writeState } from '../../src/content/store.ts'
import { isNamed } from './blobs.ts'

/** So many pages are published at once; a batch of more comes in several slices, and smaller batches between them. */
const SLICE_SIZE = 32

/** What `gone` says of a page: the store was found to have none, or this batch has withdrawn it. */
const GONE = 1
const WITHDRAWN = 2

/**
 * What is to be published next of a release: pages to be rendered, files that live publications name, and, with the
 * last slice of a batch alone, files that none names any longer and pages that were found to be gone.
 */
export interface Slice {
  batch: number
  pages: string[]
  named: string[]
  unnamed: string[]
  isLast: boolean
}

/**
 * Whatever is marked from now on belongs together, until the next batch begins. What is withdrawn is a batch of its own,
 * for it waits for nothing that came with it.
 */
export function beginBatch(store: Store): void {
  writeState(store, 'batch', String(currentBatch(store) + 2))
}

/** Numbers what has changed so far. */
export const currentBatch = (store: Store): number => Number(readState(store, 'batch') ?? 0)

/** The batch of what is withdrawn together with the current one: an odd number, where others are even. */
export const withdrawalBatch = (store: Store): number => currentBatch(store) - 1

/** Notes, in every release, the pages that have read a touched key, and the touched pictures, films and attachments. */
export function markStale(store: Store, { keys, blobPaths }: Touched, batch = currentBatch(store)): void {
  const building = store.sql.get`SELECT name FROM releases WHERE state = 'building'`
  for (const key of keys) {
    store.sql.run`
      INSERT OR IGNORE INTO stale
      SELECT release, ${batch}, path, 0 FROM keys JOIN reads ON reads.key = keys.id JOIN pages ON pages.id = reads.page
      WHERE keys.key = ${key}`
    if (building) store.sql.run`INSERT OR IGNORE INTO replay VALUES (${key})`
  }
  for (const path of blobPaths) {
    store.sql.run`INSERT OR IGNORE INTO stale SELECT name, ${batch}, ${path}, 0 FROM releases WHERE state <> 'dropped'`
  }
}

/** Notes that this page is withdrawn by the batch of withdrawals, and goes with its last slice. */
export function markWithdrawn(store: Store, path: string): void {
  store.sql.run`UPDATE stale SET gone = ${WITHDRAWN} WHERE batch = ${withdrawalBatch(store)} AND path = ${path}`
}

/** Marks the pages of a new release that have read a key which was touched while it was built. False where none was. */
export function replayTouched(store: Store, release: number): boolean {
  const batch = currentBatch(store)
  store.sql.run`
    INSERT OR IGNORE INTO stale
    SELECT ${release}, ${batch}, path, 0
    FROM replay JOIN keys USING (key) JOIN reads ON reads.key = keys.id JOIN pages ON pages.id = reads.page
    WHERE pages.release = ${release}`
  return store.sql.run`DELETE FROM replay`.changes > 0
}

/** Which batches may be published now. */
export interface Choice {
  /** Larger ones are left aside. */
  largest: number
  /** Those that have just failed. */
  except?: readonly number[]
  /** Whether batches of withdrawals alone may be published. */
  withdrawalsAlone?: boolean
  /** Whether the oldest batch comes first, and not the smallest. */
  oldestFirst?: boolean
}

/**
 * The smallest batch of a release that may be published, the oldest among equals, or the oldest of all; of a large one its
 * next slice.
 */
export function nextSlice(store: Store, release: number, choice: Choice): Slice | null {
  const { largest, except = [], withdrawalsAlone = false, oldestFirst = false } = choice
  const found = store.sql.get`
    SELECT batch, count(*) AS size FROM stale
    WHERE release = ${release} AND batch NOT IN (SELECT value FROM json_each(${JSON.stringify(except)}))
      AND (batch % 2 = 1 OR NOT ${Number(withdrawalsAlone)})
    GROUP BY batch HAVING count(*) <= ${largest}
    ORDER BY CASE WHEN ${Number(oldestFirst)} THEN batch ELSE count(*) END, batch LIMIT 1`
  if (!found) return null
  const batch = Number(found.batch)
  const open = pathsOf(store.sql.all`
    SELECT path FROM stale
    WHERE release = ${release} AND batch = ${batch} AND gone = 0 AND path NOT GLOB '/media/*' AND path NOT GLOB '/files/*'
    ORDER BY path LIMIT ${SLICE_SIZE + 1}`)
  const isLast = open.length <= SLICE_SIZE
  const gone = store.sql.all`
    SELECT path FROM stale WHERE release = ${release} AND batch = ${batch} AND gone > 0 ORDER BY path`
  const blobs = pathsOf(store.sql.all`
    SELECT path FROM stale
    WHERE release = ${release} AND batch = ${batch} AND (path GLOB '/media/*' OR path GLOB '/files/*') ORDER BY path`)
  return {
    batch,
    pages: isLast ? [...open, ...pathsOf(gone)] : open.slice(0, SLICE_SIZE),
    named: blobs.filter((path) => isNamed(store, path)),
    unnamed: isLast ? blobs.filter((path) => !isNamed(store, path)) : [],
    isLast,
  }
}

const pathsOf = (rows: Record<string, unknown>[]): string[] => rows.map(({ path }) => String(path))

/**
 * Whether a batch itself withdraws the page at this path. All pages that link there are in the batch, and no other has to
 * be waited for.
 */
export const isWithdrawnBy = ({ sql }: Store, { release, batch, path }: Omit<Place, 'largest'>): boolean =>
  sql.get`
    SELECT 1 AS found FROM stale
    WHERE release = ${release} AND batch = ${batch} AND path = ${path} AND gone = ${WITHDRAWN}` !== undefined

interface Place {
  release: number
  batch: number
  path: string
  largest: number
}

/**
 * Whether another batch has to do with this path too, so that a page that links to it may not have been rendered. One
 * that is left aside does not count: what is withdrawn must not wait for it.
 */
export const isInOtherBatch = ({ sql }: Store, { release, batch, path, largest }: Place): boolean => {
  const others = sql.all`SELECT batch FROM stale WHERE release = ${release} AND path = ${path} AND batch <> ${batch}`
  return others.some((other) => {
    const size = sql.get`SELECT count(*) AS size FROM stale WHERE release = ${release} AND batch = ${Number(other.batch)}`
    return Number(size?.size) <= largest
  })
}

/** What was rendered from the store as it is holds for every batch. */
export function clearPath({ sql }: Store, release: number, path: string): void {
  sql.run`DELETE FROM stale WHERE release = ${release} AND path = ${path}`
}

export function clearFromBatch({ sql }: Store, release: number, { batch, path }: { batch: number; path: string }) {
  sql.run`DELETE FROM stale WHERE release = ${release} AND batch = ${batch} AND path = ${path}`
}

/** Notes that the store has no such page any longer: it is removed with the last slice of its batch. */
export function markGone({ sql }: Store, release: number, { batch, path }: { batch: number; path: string }): void {
  sql.run`UPDATE stale SET gone = ${GONE} WHERE release = ${release} AND batch = ${batch} AND path = ${path}`
}

export const countStale = ({ sql }: Store, release: number): number =>
  Number(sql.get`SELECT count(DISTINCT path) AS stale FROM stale WHERE release = ${release}`?.stale)

/** Whether anything of a batch is still to be published. */
export const isStale = ({ sql }: Store, release: number, batch: number): boolean =>
  sql.get`SELECT 1 AS found FROM stale WHERE release = ${release} AND batch = ${batch} LIMIT 1` !== undefined

/** How many paths the largest batch of a release holds. */
export const largestBatch = ({ sql }: Store, release: number): number =>
  Number(
    sql.get`SELECT max(size) AS largest FROM (
      SELECT count(*) AS size FROM stale WHERE release = ${release} GROUP BY batch)`?.largest ?? 0,
  )
