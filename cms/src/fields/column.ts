import type { FilterOptions, SingleRelationshipField } from 'payload'
import type { ColumnType } from 'shared/columns'
import { openColumns } from '../access/columnWriters.ts'
import { relation } from './relation.ts'

/** The column that an article appears in: one that holds its kind and in which the editor may write. */
export const column = (type: ColumnType): SingleRelationshipField =>
  relation('column', {
    label: '栏目',
    to: 'columns',
    position: 'sidebar',
    filterOptions: openTo(type),
    description: '发布前必须选定，栏目本身也要已经发布。',
  })

const openTo =
  (type: ColumnType): FilterOptions =>
  async ({ req }) => ({ id: { in: await openColumns(req, type) } })
