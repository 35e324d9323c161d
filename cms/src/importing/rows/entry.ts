import type { NewsColumn, ProfileColumn, TableKind } from '../reading/tables/columns.ts'

/** The cells of a row by the names of their columns. */
export type Fields = Readonly<Record<string, string>>

/** What one draft is made of: a row of a table, or a file of its own, whose text then stands in the column for texts. */
export interface Entry {
  kind: TableKind
  fields: Fields
  /** The name of the file, where the entry is one. */
  filename?: string
}

export type Column = NewsColumn | ProfileColumn
