import { isRectangle, MAX_TABLE_COLUMNS, MAX_TABLE_ROWS, type TableRows } from 'shared/blocks'
import { childElements, findElement, type HtmlElement } from './htmlTree.ts'
import { END, isBlock, type Piece, runOf } from './piece.ts'
import { piecesOf, type Reader } from './reader.ts'

type Cell = TableRows[number][number]

/**
 * A table of facts as a table; one that only arranges the page gives what is in its cells. Pictures in cells follow
 * the table.
 */
export function tableOf(table: HtmlElement, reader: Reader): Piece[] {
  const trs = rowsOf(table)
  if (!isOfFacts(table, trs)) return [END, ...piecesOf(table.children, reader), END]
  const captions = childElements(table, 'caption').flatMap((caption) => piecesOf([caption], reader))
  const shown: Piece[] = []
  const rows = trs.map((tr, index) => cellsOf(tr).map((td) => cellOf({ td, below: trs.length - index, shown, reader })))
  if (rows.length <= MAX_TABLE_ROWS && isRectangle({ rows })) return [...captions, { type: 'table', rows }, ...shown]
  reader.report.push(
    `有一个表格的行列不整齐，或者超过 ${MAX_TABLE_ROWS} 行、${MAX_TABLE_COLUMNS} 列，已改成一行一段，请核对。`,
  )
  return [...captions, ...rows.flatMap(asLine), ...shown]
}

const rowsOf = (table: HtmlElement): HtmlElement[] =>
  [table, ...childElements(table, 'thead', 'tbody', 'tfoot')]
    .flatMap((part) => childElements(part, 'tr'))
    .filter((tr) => cellsOf(tr).length > 0)

const cellsOf = (tr: HtmlElement): HtmlElement[] => childElements(tr, 'td', 'th')

function isOfFacts(table: HtmlElement, rows: readonly HtmlElement[]): boolean {
  const isNested = findElement(({ name }) => name === 'table', table.children) !== null
  return !isNested && rows.length > 1 && rows.some((tr) => cellsOf(tr).length > 1)
}

interface OldCell {
  td: HtmlElement
  /** How many rows there are from this one down. */
  below: number
  /** Takes what a cell cannot hold. */
  shown: Piece[]
  reader: Reader
}

function cellOf({ td, below, shown, reader }: OldCell): Cell {
  const pieces = piecesOf(td.children, reader)
  const blocks = pieces.filter(isBlock)
  shown.push(...blocks.filter(({ type }) => type === 'picture'))
  return {
    header: td.name === 'th',
    columns: span(td.attribs.colspan, MAX_TABLE_COLUMNS),
    rows: span(td.attribs.rowspan, below),
    content: runOf(pieces.flatMap(wordsOnly)),
  }
}

/** Headings and lists in a cell are its words. */
function wordsOnly(piece: Piece): Piece[] {
  if (piece.type === 'list') return piece.items.flatMap((item) => [END, ...item])
  if (piece.type === 'paragraph' || piece.type === 'heading' || piece.type === 'quote')
    return [END, ...piece.content, END]
  return [piece]
}

const span = (written: string | undefined, most: number): number =>
  Math.min(most, Math.max(1, Number.parseInt(written ?? '1', 10) || 1))

const asLine = (row: readonly Cell[]): Piece[] => [
  END,
  ...row.flatMap(({ content }, index): Piece[] => [
    ...(index ? [{ type: 'text' as const, text: '　', marks: [] }] : []),
    ...content,
  ]),
  END,
]
