import {
  $deleteTableColumnAtSelection,
  $deleteTableRowAtSelection,
  $getTableCellNodeFromLexicalNode,
  $getTableColumnIndexFromTableCellNode,
  $getTableNodeFromLexicalNodeOrThrow,
  $getTableRowIndexFromTableCellNode,
  $insertTableColumnAtSelection,
  $insertTableRowAtSelection,
  $isTableCellNode,
  $isTableSelection,
  $mergeCells,
  $setTableColumnIsHeader,
  $setTableRowIsHeader,
  $unmergeCell,
  TableCellHeaderStates,
  type TableCellNode,
} from '@lexical/table'
import { $getSelection, $isRangeSelection, type BaseSelection } from '@payloadcms/richtext-lexical/lexical'

/** What an editor can do to the table in which the cursor stands. Both functions run within the editor's own reading. */
interface TableTool {
  key: string
  label: string
  fits: (selection: BaseSelection | null) => boolean
  $use: () => void
}

const isInTable = (selection: BaseSelection | null): boolean => $cellOf(selection) !== null

export const TABLE_TOOLS: readonly TableTool[] = [
  tool('rowAbove', '在上方插入一行', () => $insertTableRowAtSelection(false)),
  tool('rowBelow', '在下方插入一行', () => $insertTableRowAtSelection(true)),
  tool('columnBefore', '在左侧插入一列', () => $insertTableColumnAtSelection(false)),
  tool('columnAfter', '在右侧插入一列', () => $insertTableColumnAtSelection(true)),
  { key: 'merge', label: '合并选中的单元格', fits: (selection) => $selectedCells(selection).length > 1, $use: $merge },
  { key: 'unmerge', label: '拆分单元格', fits: (selection) => isMerged($cellOf(selection)), $use: $unmergeCell },
  tool('headerRow', '这一行设为或取消表头', () => $toggleHeader('ROW')),
  tool('headerColumn', '这一列设为或取消表头', () => $toggleHeader('COLUMN')),
  tool('deleteRow', '删除这一行', $deleteTableRowAtSelection),
  tool('deleteColumn', '删除这一列', $deleteTableColumnAtSelection),
  tool('deleteTable', '删除整个表格', () => $withCell((cell) => $getTableNodeFromLexicalNodeOrThrow(cell).remove())),
]

function tool(key: string, label: string, $use: () => unknown): TableTool {
  return { key, label, fits: isInTable, $use: () => void $use() }
}

function $cellOf(selection: BaseSelection | null): TableCellNode | null {
  if ($isTableSelection(selection) || $isRangeSelection(selection)) {
    return $getTableCellNodeFromLexicalNode(selection.anchor.getNode())
  }
  return null
}

const $selectedCells = (selection: BaseSelection | null): TableCellNode[] =>
  $isTableSelection(selection) ? selection.getNodes().filter($isTableCellNode) : []

const isMerged = (cell: TableCellNode | null): boolean =>
  cell !== null && (cell.getColSpan() > 1 || cell.getRowSpan() > 1)

function $merge(): void {
  $mergeCells($selectedCells($getSelection()))?.selectEnd()
}

function $toggleHeader(line: 'ROW' | 'COLUMN'): void {
  $withCell((cell) => {
    const table = $getTableNodeFromLexicalNodeOrThrow(cell)
    const becomes = !cell.hasHeaderState(TableCellHeaderStates[line])
    if (line === 'ROW') $setTableRowIsHeader(table, $getTableRowIndexFromTableCellNode(cell), becomes)
    else $setTableColumnIsHeader(table, $getTableColumnIndexFromTableCellNode(cell), becomes)
  })
}

function $withCell(act: (cell: TableCellNode) => void): void {
  const cell = $cellOf($getSelection())
  if (cell) act(cell)
}
