import type { Touched } from '../src/content/apply-changes.ts'
import { hashInPath } from '../src/content/blob-paths.ts'
import type { Reads } from '../src/content/keys.ts'
import { openStore, type Store } from '../src/content/store.ts'

/**
 * The publisher's own tables, in the store's file so that a change and the paths it makes stale are stored together.
 * `pages` are the rendered files of the release, `reads` what each has read, `stale` what is still to be rendered.
 */
const JOURNAL_TABLES = `
  CREATE TABLE pages (id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE);
  CREATE TABLE keys (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE);
  CREATE TABLE reads (key INTEGER NOT NULL, page INTEGER NOT NULL, PRIMARY KEY (key, page)) WITHOUT ROWID;
  CREATE INDEX reads_by_page ON reads (page);
  CREATE TABLE stale (path TEXT PRIMARY KEY) WITHOUT ROWID
`

export const openJournaledStore = (file: string): Store => openStore(file, JOURNAL_TABLES)

/** Notes every page that has read a touched key, and every touched picture, film and attachment. */
export function markStale({ sql }: Store, touched: Touched): void {
  for (const key of touched.keys) {
    sql.run`
      INSERT OR IGNORE INTO stale
      SELECT path FROM keys JOIN reads ON reads.key = keys.id JOIN pages ON pages.id = reads.page WHERE keys.key = ${key}`
  }
  markPathsStale({ sql }, touched.blobPaths)
}

export function markPathsStale({ sql }: Pick<Store, 'sql'>, paths: Iterable<string>): void {
  for (const path of paths) sql.run`INSERT OR IGNORE INTO stale VALUES (${path})`
}

/** Stale pages, in the order of their paths. */
export const stalePages = (store: Store): string[] => stalePaths(store).filter((path) => !hashInPath(path))

/** Stale pictures, films and attachments: those that live publications name, and those that none names any longer. */
export function staleBlobs(store: Store): { named: string[]; unnamed: string[] } {
  const { true: named = [], false: unnamed = [] } = Object.groupBy(
    stalePaths(store).filter(hashInPath),
    (path) => `${isNamed(store, path)}` as const,
  )
  return { named, unnamed }
}

function stalePaths({ sql }: Store): string[] {
  return sql.all`SELECT path FROM stale ORDER BY path`.map(({ path }) => String(path))
}

export const countStale = ({ sql }: Store): number => Number(sql.get`SELECT count(*) AS stale FROM stale`?.stale)

export const isPage = ({ sql }: Store, path: string): boolean =>
  sql.get`SELECT 1 AS found FROM pages WHERE path = ${path}` !== undefined

const isNamed = ({ sql }: Store, path: string): boolean =>
  sql.get`SELECT 1 AS found FROM blob_paths WHERE path = ${path} LIMIT 1` !== undefined

export function namedBlobPaths({ sql }: Store): string[] {
  return sql.all`SELECT DISTINCT path FROM blob_paths ORDER BY path`.map(({ path }) => String(path))
}

/** Records that a page is in the release, and what it has read. */
export function keepPage({ sql }: Store, path: string, reads: Reads): void {
  sql.run`INSERT OR IGNORE INTO pages (path) VALUES (${path})`
  const page = Number(sql.get`SELECT id FROM pages WHERE path = ${path}`?.id)
  sql.run`DELETE FROM reads WHERE page = ${page}`
  for (const key of reads) {
    sql.run`INSERT OR IGNORE INTO keys (key) VALUES (${key})`
    sql.run`INSERT INTO reads SELECT id, ${page} FROM keys WHERE key = ${key}`
  }
}

export function forgetPage({ sql }: Store, path: string): void {
  sql.run`DELETE FROM reads WHERE page IN (SELECT id FROM pages WHERE path = ${path})`
  sql.run`DELETE FROM pages WHERE path = ${path}`
}

export function clearStale({ sql }: Store): void {
  sql.run`DELETE FROM stale`
}

export function forgetEverything(store: Store): void {
  store.db.exec('DELETE FROM reads; DELETE FROM pages; DELETE FROM keys; DELETE FROM stale')
}
