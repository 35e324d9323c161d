import type { SingleRelationshipField } from 'payload'
import type { ColumnType } from 'shared/columns'
import { relation } from './relation.ts'

/** The column that an article appears in. */
export const column = (type: ColumnType): SingleRelationshipField =>
  relation('column', {
    label: '栏目',
    to: 'columns',
    position: 'sidebar',
    filterOptions: { type: { equals: type } },
    description: '发布前必须选定，栏目本身也要已经发布。',
  })
