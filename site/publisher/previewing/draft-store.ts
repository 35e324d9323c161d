import { pathToFileURL } from 'node:url'
import { listsOf } from 'shared/lists'
import type { Publication } from 'shared/publication'
import { rowOf } from '../../src/content/row.ts'
import { TABLES } from '../../src/content/schema.ts'
import { connect, cursorOf, readRow, recordedTime, type Store } from '../../src/content/store.ts'
import { insertRow } from '../../src/content/write-row.ts'

/**
 * The content store as it is now, with some publications as if they were public in these words. The file is attached for
 * reading alone; what differs from it lies in memory and is gone when the store is closed.
 *
 * Names of tables mean the attached file first, then the tables of the drafts, then the views that show both: SQLite
 * looks among temporary names before all others, and among attached files last.
 */
export function openDraftStore(file: string, drafts: readonly Publication[]): Store {
  const store = connect(':memory:')
  try {
    store.db.exec('PRAGMA temp_store = MEMORY')
    store.sql.run`ATTACH ${`${pathToFileURL(file)}?mode=ro`} AS live`
    store.db.exec('BEGIN')
    const last = new Map<string, number>()
    const replacements = drafts.map((draft) => replacementBy(store, draft, last))
    become(store, TABLES)
    for (const replacement of replacements) replace(store, replacement)
    become(store, VIEWS)
    return store
  } catch (error) {
    store[Symbol.dispose]()
    throw error
  }
}

const NOT_DRAFTED =
  'NOT EXISTS (SELECT 1 FROM main.publications AS draft WHERE draft.kind = public.kind AND draft.id = public.id)'

const bothOf = (table: string) => `
  CREATE TEMP VIEW ${table} AS
    SELECT * FROM live.${table} AS public WHERE ${NOT_DRAFTED} UNION ALL SELECT * FROM main.${table};`

/** All that pages are made from. The sizes of lists in memory are differences. */
const VIEWS = `
  CREATE TEMP VIEW state AS SELECT * FROM live.state;
  ${['publications', 'members', 'mentions'].map(bothOf).join('')}
  CREATE TEMP VIEW lists AS
    SELECT list, sum(size) AS size FROM (SELECT * FROM live.lists UNION ALL SELECT * FROM main.lists)
    GROUP BY list HAVING sum(size) > 0;`

/** Statements are prepared anew: they go on with other tables. */
function become({ db, sql }: Store, tables: string): void {
  sql.clear()
  db.exec(tables)
}

type Replacement = ReturnType<typeof replacementBy>

/**
 * A draft keeps the places that it has in lists, and comes last where it has none, behind the drafts before it: `last`
 * holds the last place of each list so far. Addresses it takes from everybody.
 */
function replacementBy(store: Store, draft: Publication, last: Map<string, number>) {
  const time = recordedTime(store)
  const before = readRow(store, draft.kind, draft.id, time)
  const ordinals = { ...before?.ordinals }
  for (const list of listsOf(draft).filter((each) => !ordinals[each])) {
    ordinals[list] = (last.get(list) ?? lastIn(store, list)) + 1
    last.set(list, ordinals[list])
  }
  return { before, after: rowOf(draft, { ordinals, sequence: cursorOf(store) + 1, time }) }
}

function lastIn({ sql }: Store, list: string): number {
  const row = sql.get`SELECT max(ordinal) AS last FROM members WHERE list = ${list}`
  return Number(row?.last ?? 0)
}

function replace(store: Store, { before, after }: Replacement): void {
  for (const list of before?.memberships.keys() ?? []) {
    store.sql.run`INSERT INTO lists VALUES (${list}, -1) ON CONFLICT (list) DO UPDATE SET size = size - 1`
  }
  insertRow(store, after)
}
