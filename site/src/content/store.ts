import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync, type SQLTagStore } from 'node:sqlite'
import type { Kind } from 'shared/kinds'
import { type Publication, SCHEMA_VERSION } from 'shared/publication'
import { Kept } from './kept.ts'
import { type Row, rowOf } from './row.ts'
import { CONTENT_TABLES, STORE_VERSION, TABLES } from './schema.ts'

/** The content store: everything public, in one SQLite file that can be filled anew from the change feed at any time. */
export interface Store extends Disposable {
  db: DatabaseSync
  sql: SQLTagStore
  /** For readings during which publications stay as they are. */
  kept?: Kept
}

const VERSION = STORE_VERSION * 1000 + SCHEMA_VERSION

/** While a snapshot is read the write-ahead log only grows. Afterwards no more of it than this stays on disk, in bytes. */
const LARGEST_REST = 64 * 1024 * 1024

/** Opens the store for writing. A new file, or one of another version, begins empty with cursor 0. */
export function openStore(file: string, extraTables = ''): Store {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true })
  const store = connect(file)
  store.db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA journal_size_limit = ${LARGEST_REST}`)
  if (versionOf(store) !== VERSION) createTables(store, extraTables)
  return store
}

/** Opens a store that another process may be writing. Throws a sentence where there is none. */
export function openStoreToRead(file: string): Store {
  const store = connectToRead(file)
  if (versionOf(store) === VERSION) return store
  store.db.close()
  throw new Error(`内容库 ${file} 属于另一个版本的网站，请启动发布程序，让它重新同步。`)
}

/** Opens a store to read it as it is now, whatever is written to it meanwhile. */
export function openSnapshot(file: string): Store {
  const store = openStoreToRead(file)
  store.db.exec('BEGIN')
  cursorOf(store)
  return { ...store, kept: new Kept() }
}

/** Opens a store that a publisher keeps, to leave a word in it. Throws a sentence where there is none. */
export function openStoreToTell(file: string): Store {
  openStoreToRead(file)[Symbol.dispose]()
  return connect(file)
}

function connectToRead(file: string): Store {
  try {
    return connect(file, true)
  } catch (cause) {
    throw new Error(`内容库 ${file} 不存在或无法打开，请先启动采编系统和发布程序，让它完成同步。`, { cause })
  }
}

/** A connection to a file or to a new database in memory, whatever it holds. */
export function connect(file: string, readOnly = false): Store {
  const db = new DatabaseSync(file, { readOnly, timeout: 5000 })
  return { db, sql: db.createTagStore(), [Symbol.dispose]: () => db.isOpen && db.close() }
}

function versionOf({ sql }: Store): number {
  return (sql.get`PRAGMA user_version` as { user_version: number }).user_version
}

function createTables(store: Store, extraTables: string): void {
  inTransaction(store, () => {
    const tables = store.sql.all`SELECT name FROM sqlite_schema WHERE type = 'table'` as { name: string }[]
    for (const { name } of tables) store.db.exec(`DROP TABLE "${name}"`)
    store.db.exec(`${TABLES}${extraTables}; PRAGMA user_version = ${VERSION}`)
  })
  store.sql.clear()
}

/** Runs `work` in one transaction: all of it is stored, or nothing. */
export function inTransaction<Result>({ db }: Store, work: () => Result): Result {
  db.exec('BEGIN IMMEDIATE')
  try {
    const result = work()
    db.exec('COMMIT')
    return result
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK')
    throw error
  }
}

export function readState({ sql }: Store, name: string): string | null {
  const row = sql.get`SELECT value FROM state WHERE name = ${name}` as { value: string } | undefined
  return row?.value ?? null
}

export function writeState({ sql }: Store, name: string, value: string): void {
  sql.run`INSERT INTO state VALUES (${name}, ${value}) ON CONFLICT (name) DO UPDATE SET value = excluded.value`
}

/** Forgets everything that came from the change feed, and begins again at cursor 0. To be run in a transaction. */
export function emptyContent(store: Store): void {
  for (const table of CONTENT_TABLES) store.db.exec(`DELETE FROM ${table}`)
  writeState(store, 'cursor', '0')
}

/** The last sequence of the change feed that the store holds. */
export const cursorOf = (store: Store): number => Number(readState(store, 'cursor') ?? 0)

/** The moment up to which the store knows what is over; rendering looks at no other clock. */
export const recordedTime = (store: Store): string => readState(store, 'time') ?? ''

export const isLive = ({ sql }: Store, kind: Kind, id: string): boolean =>
  sql.get`SELECT 1 AS found FROM publications WHERE kind = ${kind} AND id = ${id}` !== undefined

/** The stored row of a live publication, or null. */
export function readRow(store: Store, kind: Kind, id: string, time: string): Row | null {
  const found = store.sql.get`
    SELECT data, ordinals, sequence FROM publications WHERE kind = ${kind} AND id = ${id}` as
    | { data: string; ordinals: string; sequence: number }
    | undefined
  if (!found) return null
  const publication: Publication = JSON.parse(found.data)
  return rowOf(publication, { ordinals: JSON.parse(found.ordinals), sequence: found.sequence, time })
}
