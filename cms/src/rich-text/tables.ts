import { type BlockOf, isRectangle, MAX_TABLE_COLUMNS, MAX_TABLE_ROWS, type TableRows } from 'shared/blocks'
import { asNode, childrenOf, type LexicalNode } from './lexicalNode.ts'
import { linesOf } from './lines.ts'
import { RichTextError } from './richText.ts'

type Cell = TableRows[number][number]

/** A table, or null where all its cells are empty. */
export function tableOf(node: LexicalNode): BlockOf<'table'> | null {
  const lines = childrenOf(node)
  if (lines.length > MAX_TABLE_ROWS) {
    throw new RichTextError(`表格有 ${lines.length} 行，超过 ${MAX_TABLE_ROWS} 行。请分成几个表格，或者改用附件。`)
  }
  const rows = lines.map(rowOf)
  if (!isRectangle({ rows })) {
    throw new RichTextError('表格的行列对不齐。请检查合并的单元格，每一行要一样宽。')
  }
  return rows.flat().some(({ content }) => content.length) ? { type: 'table', rows } : null
}

function rowOf(value: unknown): Cell[] {
  const node = asNode(value)
  if (node.type !== 'tablerow') throw misplaced()
  const children = childrenOf(node)
  const cells = children.slice(0, MAX_TABLE_COLUMNS).map(cellOf)
  const width = cells.reduce((sum, { columns }) => sum + columns, 0)
  if (children.length > MAX_TABLE_COLUMNS || width > MAX_TABLE_COLUMNS) {
    throw new RichTextError(`表格超过 ${MAX_TABLE_COLUMNS} 列。请减少列数，或者改用附件。`)
  }
  return cells
}

function cellOf(value: unknown): Cell {
  const node = asNode(value)
  if (node.type !== 'tablecell') throw misplaced()
  return {
    header: headerOf(node.headerState),
    columns: spanOf(node.colSpan),
    rows: spanOf(node.rowSpan),
    content: linesOf(childrenOf(node), refuseInCell),
  }
}

/** Lexical's states: no header, of a row, of a column, of both. */
function headerOf(state: unknown = 0): boolean {
  if (state === 0) return false
  if (state === 1 || state === 2 || state === 3) return true
  throw new RichTextError('表格的表头残缺，无法识别。请重新设置表头。')
}

function spanOf(span: unknown = 1): number {
  if (Number.isInteger(span) && Number(span) >= 1 && Number(span) <= MAX_TABLE_ROWS) return Number(span)
  throw new RichTextError('表格里有合并的单元格残缺，无法识别。请取消合并，再重新合并。')
}

function refuseInCell(value: unknown): never {
  if (asNode(value).type === 'table') throw new RichTextError('表格里套着表格。请把里面的表格移出来，单独成段。')
  throw misplaced()
}

const misplaced = () => new RichTextError('表格的单元格里只能有文字、换行和链接。请把列表、标题、图片等移到表格外面。')
