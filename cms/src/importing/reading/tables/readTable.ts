import { CsvError, parse } from 'csv-parse/sync'
import { NotImported } from '../notice.ts'
import { KEY_COLUMN, type TableKind } from './columns.ts'
import { knownColumns, readHeader } from './header.ts'

/** A row as it stands in the file; the row of column names is the first. */
export interface TableRow {
  row: number
  /** The cells with something in them, by the names of their columns. */
  fields: Record<string, string>
  /** Why the row cannot be imported, in one sentence. */
  problem?: string
}

const DELIMITERS = [',', ';', '\t'] as const
const FORMAT = { bom: true, record_delimiter: ['\r\n', '\n', '\r'], relax_column_count: true, relax_quotes: true }

/** The rows of a table with column names in its first row, whichever of the usual signs parts its cells. */
export function readTable(text: string): { kind: TableKind; rows: TableRow[] } {
  const [first = [], ...records] = recordsOf(text, { delimiter: delimiterOf(text) })
  const { kind, columns } = readHeader(first)
  const rows = records.map((cells, index) => ({ row: index + 2, cells })).filter(({ cells }) => cells.some(hasWords))
  if (rows.length === 0) throw new NotImported('表里只有列名，没有内容，没有导入。请检查是否选错了文件。')
  return { kind, rows: rows.map(({ row, cells }) => ({ row, ...rowOf(cells, { kind, columns }) })) }
}

function rowOf(cells: readonly string[], { kind, columns }: { kind: TableKind; columns: readonly string[] }) {
  const named = columns.flatMap((column, index) => (hasWords(cells[index] ?? '') ? [[column, cells[index] ?? '']] : []))
  const fields: Record<string, string> = Object.fromEntries(named.filter(([column]) => column !== ''))
  return { fields, problem: shapeProblem(cells, columns) ?? keyProblem(fields, KEY_COLUMN[kind]) }
}

/** A quotation mark or a line end too many moves words into columns that they do not belong to. */
function shapeProblem(cells: readonly string[], columns: readonly string[]): string | undefined {
  const stray = cells.some((cell, index) => hasWords(cell) && !columns[index])
  if (!stray && cells.length === columns.length) return undefined
  const count = stray && cells.length === columns.length ? '有内容写在没有列名的格子里' : `有 ${cells.length} 格`
  return `这一行${count}，而第一行写了 ${columns.filter(Boolean).length} 个列名，没有导入。多半是正文里的逗号、引号或者换行没有放在一对英文双引号里，请检查。`
}

const keyProblem = (fields: Record<string, string>, column: string): string | undefined =>
  fields[column] ? undefined : `“${column}”是空的，没有导入。请补上，再导入。`

const hasWords = (cell: string): boolean => cell.trim() !== ''

/** The sign that parts the first row into the most columns that are known. */
function delimiterOf(text: string): string {
  const counts = DELIMITERS.map((delimiter) => ({ delimiter, count: knownColumns(firstRecord(text, delimiter)) }))
  return counts.reduce((best, each) => (each.count > best.count ? each : best)).delimiter
}

function firstRecord(text: string, delimiter: string): string[] {
  try {
    return recordsOf(text, { delimiter, to: 1 })[0] ?? []
  } catch (error) {
    if (error instanceof NotImported) return []
    throw error
  }
}

function recordsOf(text: string, options: { delimiter: string; to?: number }): string[][] {
  try {
    return parse(text, { ...FORMAT, ...options })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const place = typeof error.lines === 'number' ? `第 ${error.lines} 行附近` : '文件里'
    throw new NotImported(
      `${place}有一个英文双引号没有配对，看不出每一格到哪里为止，整个文件没有导入。请在表格软件里另存为 CSV，再导入。`,
    )
  }
}
