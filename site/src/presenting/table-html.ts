import { type Inline, plainText, type TableRows } from 'shared/blocks'
import { shorten } from 'shared/text'

type Row = TableRows[number]
type Cell = Row[number]

/** A table as HTML, for pages and feeds alike. `words` writes the contents of a cell. */
export function tableHtml(rows: TableRows, words: (nodes: readonly Inline[]) => string): string {
  const lines = rows.map((row) => `<tr>${row.map((cell) => cellHtml(cell, row, words)).join('')}</tr>`)
  const count = headRows(rows)
  const head = count > 0 ? `<thead>${lines.slice(0, count).join('')}</thead>` : ''
  const body = count < lines.length ? `<tbody>${lines.slice(count).join('')}</tbody>` : ''
  return `<table>${head}${body}</table>`
}

/** A header heads its column where its whole row consists of headers, and its row otherwise. */
function cellHtml({ header, columns, rows, content }: Cell, row: Row, words: (nodes: readonly Inline[]) => string) {
  const scope = row.every((cell) => cell.header) ? 'col' : 'row'
  const spans = `${columns > 1 ? ` colspan="${columns}"` : ''}${rows > 1 ? ` rowspan="${rows}"` : ''}`
  const inner = words(content)
  return header ? `<th scope="${scope}"${spans}>${inner}</th>` : `<td${spans}>${inner}</td>`
}

/** How many rows at the top are headers alone. None where a cell reaches from them into the rest: HTML would cut it. */
function headRows(rows: TableRows): number {
  const firstOther = rows.findIndex((row) => row.some(({ header }) => !header))
  const count = firstOther === -1 ? rows.length : firstOther
  const isWhole = rows.slice(0, count).every((row, index) => row.every((cell) => index + cell.rows <= count))
  return isWhole ? count : 0
}

/** How many columns fit on a phone; a wider table scrolls within its place. */
const NARROW = 3

export const isWide = ([first = []]: TableRows): boolean =>
  first.reduce((width, { columns }) => width + columns, 0) > NARROW

const LABEL_LENGTH = 40

/** What a screen reader calls a table: the words of its first row. */
export function tableLabel([first = []]: TableRows): string {
  const words = first.map((cell) => plainText([{ type: 'paragraph', content: cell.content }]))
  return shorten(`表格：${words.filter(Boolean).join('、')}`, LABEL_LENGTH)
}
