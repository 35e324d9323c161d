import type { Touched } from '../../src/content/apply-changes.ts'
import { hashInPath } from '../../src/content/blob-paths.ts'
import { readState, type Store, writeState } from '../../src/content/store.ts'
import { isNamed } from './blobs.ts'

/** So many pages are published at once; a batch of more comes in several slices, and smaller batches between them. */
const SLICE_SIZE = 64

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

/** Whatever is marked from now on belongs together, until the next batch begins. */
export function beginBatch(store: Store): void {
  writeState(store, 'batch', String(currentBatch(store) + 1))
}

/** Numbers what has changed so far. */
export const currentBatch = (store: Store): number => Number(readState(store, 'batch') ?? 0)

/** Notes, in every release, the pages that have read a touched key, and the touched pictures, films and attachments. */
export function markStale(store: Store, { keys, blobPaths }: Touched): void {
  const isBuilding = store.sql.get`SELECT 1 AS found FROM releases WHERE state = 'building'` !== undefined
  for (const key of keys) {
    markReaders(store, key)
    if (isBuilding) store.sql.run`INSERT OR IGNORE INTO replay VALUES (${key})`
  }
  const batch = currentBatch(store)
  for (const path of blobPaths) {
    store.sql.run`INSERT OR IGNORE INTO stale SELECT name, ${batch}, ${path}, 0 FROM releases WHERE state <> 'dropped'`
  }
}

function markReaders(store: Store, key: string): void {
  const batch = currentBatch(store)
  store.sql.run`
    INSERT OR IGNORE INTO stale
    SELECT release, ${batch}, path, 0 FROM keys JOIN reads ON reads.key = keys.id JOIN pages ON pages.id = reads.page
    WHERE keys.key = ${key}`
}

/** Marks the readers of every key that was touched while a release was built. False where none was touched. */
export function replayTouched(store: Store): boolean {
  const touched = store.sql.all`SELECT key FROM replay`
  for (const { key } of touched) markReaders(store, String(key))
  store.sql.run`DELETE FROM replay`
  return touched.length > 0
}

/** The smallest batch of a release, the oldest among equals, unless it is too large; of a large one its next slice. */
export function nextSlice(store: Store, release: number, largest: number): Slice | null {
  const found = store.sql.get`
    SELECT batch, count(*) AS size FROM stale WHERE release = ${release} GROUP BY batch ORDER BY size, batch LIMIT 1`
  if (!found || Number(found.size) > largest) return null
  const batch = Number(found.batch)
  const rows = store.sql.all`
    SELECT path, gone FROM stale WHERE release = ${release} AND batch = ${batch} ORDER BY path`
  const isBlob = ({ path }: { path: string }) => hashInPath(path) !== null
  const marked = rows.map(({ path, gone }) => ({ path: String(path), isGone: gone === 1 }))
  const open = marked.filter((row) => !isBlob(row) && !row.isGone)
  const isLast = open.length <= SLICE_SIZE
  const blobs = marked.filter(isBlob).map(({ path }) => path)
  const pages = isLast ? marked.filter((row) => !isBlob(row)) : open.slice(0, SLICE_SIZE)
  return {
    batch,
    pages: pages.map(({ path }) => path),
    named: blobs.filter((path) => isNamed(store, path)),
    unnamed: isLast ? blobs.filter((path) => !isNamed(store, path)) : [],
    isLast,
  }
}

/** Whether another batch has to do with this path too: what it links, or is linked by, may not have been rendered. */
export const isInOtherBatch = ({ sql }: Store, release: number, { batch, path }: { batch: number; path: string }) =>
  sql.get`SELECT 1 AS found FROM stale WHERE release = ${release} AND path = ${path} AND batch <> ${batch}` !==
  undefined

/** What was rendered from the store as it is holds for every batch. */
export function clearPath({ sql }: Store, release: number, path: string): void {
  sql.run`DELETE FROM stale WHERE release = ${release} AND path = ${path}`
}

export function clearFromBatch({ sql }: Store, release: number, { batch, path }: { batch: number; path: string }) {
  sql.run`DELETE FROM stale WHERE release = ${release} AND batch = ${batch} AND path = ${path}`
}

/** Notes that the store has no such page any longer: it is removed with the last slice of its batch. */
export function markGone({ sql }: Store, release: number, { batch, path }: { batch: number; path: string }): void {
  sql.run`UPDATE stale SET gone = 1 WHERE release = ${release} AND batch = ${batch} AND path = ${path}`
}

export const countStale = ({ sql }: Store, release: number): number =>
  Number(sql.get`SELECT count(DISTINCT path) AS stale FROM stale WHERE release = ${release}`?.stale)

/** How many paths the largest batch of a release holds. */
export const largestBatch = ({ sql }: Store, release: number): number =>
  Number(
    sql.get`SELECT max(size) AS largest FROM (
      SELECT count(*) AS size FROM stale WHERE release = ${release} GROUP BY batch)`?.largest ?? 0,
  )
