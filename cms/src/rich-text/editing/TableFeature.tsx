'use client'

import { INSERT_TABLE_COMMAND, TableCellNode, TableNode, TableRowNode } from '@lexical/table'
import {
  createClientFeature,
  slashMenuBasicGroupWithItems,
  toolbarAddDropdownGroupWithItems,
} from '@payloadcms/richtext-lexical/client'
import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { TablePlugin } from '@payloadcms/richtext-lexical/lexical/react/LexicalTablePlugin'
import { TABLE_TOOLS } from './tableTools.ts'
import './tables.css'

/** Tables in the editor: one way to insert a small one, and a menu of tools to make it what is wanted. */
export const TableFeature = createClientFeature({
  nodes: [TableNode, TableRowNode, TableCellNode],
  plugins: [{ Component: Tables, position: 'normal' }],
  slashMenu: {
    groups: [
      slashMenuBasicGroupWithItems([
        { key: 'table', label: '表格', keywords: ['table', 'biaoge'], Icon: TableIcon, onSelect: insertTable },
      ]),
    ],
  },
  toolbarFixed: {
    groups: [
      toolbarAddDropdownGroupWithItems([
        { key: 'table', label: '表格', ChildComponent: TableIcon, onSelect: insertTable },
      ]),
      {
        type: 'dropdown',
        key: 'table',
        order: 22,
        ChildComponent: TableIcon,
        items: TABLE_TOOLS.map(({ key, label, fits, $use }) => ({
          key,
          label,
          isEnabled: ({ selection }) => fits(selection),
          onSelect: ({ editor }) => editor.update($use),
        })),
      },
    ],
  },
})

function Tables() {
  return <TablePlugin hasCellBackgroundColor={false} hasHorizontalScroll />
}

function insertTable({ editor }: { editor: LexicalEditor }): void {
  editor.dispatchCommand(INSERT_TABLE_COMMAND, {
    rows: '3',
    columns: '3',
    includeHeaders: { rows: true, columns: false },
  })
}

function TableIcon() {
  return (
    <svg
      aria-hidden="true"
      className="icon"
      fill="none"
      height="20"
      stroke="currentColor"
      viewBox="0 0 20 20"
      width="20"
    >
      <path d="M4 5.5A1.5 1.5 0 0 1 5.5 4h9A1.5 1.5 0 0 1 16 5.5v9a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 4 14.5ZM4 8h12M4 12h12M10 8v8" />
    </svg>
  )
}
