import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { index } from '@payloadcms/db-sqlite/drizzle/sqlite-core'

type SchemaHook = SQLiteAdapter['afterSchemaInit'][number]

/**
 * Lists of texts live in tables of their own, which Payload searches by their parent without an index for it: reading
 * one document would scan the lists of all. At 10,000 publications that made a page of the change feed take seconds.
 */
export const indexListTexts: SchemaHook = ({ extendTable, schema }) => {
  for (const [name, table] of Object.entries(schema.tables)) {
    if (!name.endsWith('_texts')) continue
    extendTable({ table, extraConfig: ({ parent }) => ({ parentIdx: index(`${name}_parent_idx`).on(parent) }) })
  }
  return schema
}
