import { NotImported } from '../notice.ts'
import { COLUMNS, KEY_COLUMN, type TableKind } from './columns.ts'

/** At most so many names stand in one sentence. */
const NAMED = 8

/** What the first row of a table says: of which kind it is, and which column each of its cells begins. */
export function readHeader(cells: readonly string[]): { kind: TableKind; columns: readonly string[] } {
  const columns = cells.map(columnName)
  const kind = kindOf(columns)
  const doubled = doubledIn(columns.filter(Boolean))
  if (doubled.length) {
    throw new NotImported(`第一行里这些列名写了两次：${named(doubled)}。请删去多余的一列，再导入。`)
  }
  const known: readonly string[] = COLUMNS[kind]
  const unknown = columns.filter((column) => column !== '' && !known.includes(column))
  if (unknown.length) {
    throw new NotImported(
      `第一行里有不认识的列：${named(unknown)}。可以用的列名是：${known.join('、')}。请改名或者删去这些列，再导入。`,
    )
  }
  return { kind, columns }
}

function doubledIn(columns: readonly string[]): string[] {
  const seen = new Set<string>()
  return columns.filter((column) => seen.size === seen.add(column).size)
}

/** How many names of a first row are columns of some table. */
export const knownColumns = (cells: readonly string[]): number =>
  cells
    .map(columnName)
    .filter((column) => Object.values(COLUMNS).some((known: readonly string[]) => known.includes(column))).length

/** Spreadsheets and their users add white space, an asterisk for what is required, and slashes of two widths. */
const columnName = (cell: string): string => cell.replace(/[\s\u200b\ufeff*＊]/g, '').replaceAll('／', '/')

function kindOf(columns: readonly string[]): TableKind {
  const kinds = (Object.keys(KEY_COLUMN) as TableKind[]).filter((kind) => columns.includes(KEY_COLUMN[kind]))
  const [kind, other] = kinds
  if (kind && !other) return kind
  throw new NotImported(
    kind
      ? '第一行里既有“标题”又有“姓名”，分不清是新闻还是劳模。请分成两个文件，再导入。'
      : '第一行里没有“标题”（新闻）或者“姓名”（劳模）这一列，不知道表里是什么。请在第一行写上列名，再导入。',
  )
}

const named = (columns: readonly string[]): string => {
  const names = [...new Set(columns)]
  const first = names.slice(0, NAMED).map((name) => `“${name.slice(0, 30)}”`)
  return `${first.join('、')}${names.length > NAMED ? `等 ${names.length} 个` : ''}`
}
