import { setImmediate } from 'node:timers/promises'
import { decodeText } from './reading/decodeText.ts'
import { NotImported, type Notice, picturesIn } from './reading/notice.ts'
import { PICTURE_COLUMN, type TableKind } from './reading/tables/columns.ts'
import { readTable, type TableRow } from './reading/tables/readTable.ts'
import type { Entry } from './rows/entry.ts'
import { entryId } from './rows/entryId.ts'
import { entryText } from './rows/entryText.ts'

/** An entry of a file with its place, before it is stored. */
export interface ReadEntry extends Entry {
  /** Of the draft that it would become: two of one id are one text. */
  id: string
  /** The row of a table, as spreadsheets count; null where the file is one text. */
  row: number | null
  title: string
  /** The pictures that it shows, in words. */
  pictures: { src: string; alt: string; caption: string }[]
  /** Why it cannot be imported, in one sentence. */
  problem?: string
}

/** What one file brings: a text, or the rows of a table. Nothing is stored. */
export async function readFile(
  bytes: Uint8Array,
  filename: string,
): Promise<{ entries: ReadEntry[]; report: string[] }> {
  const { text, report } = decodeText(bytes)
  if (!/\.csv$/i.test(filename)) {
    const entry = { kind: 'news' as const, fields: { 正文: text }, filename }
    return { entries: [withText({ ...entry, row: null })], report }
  }
  const { kind, rows } = readTable(text)
  return { entries: await entriesOf(kind, rows), report }
}

async function entriesOf(kind: TableKind, rows: readonly TableRow[]): Promise<ReadEntry[]> {
  const entries: ReadEntry[] = []
  for (const { row, fields, problem } of rows) {
    entries.push(withText({ kind, fields, row }, problem))
    if (entries.length % 20 === 0) await setImmediate()
  }
  return entries
}

/** The entry with what its text says: its title, its pictures, and the facts that a saved page carries. */
function withText(entry: Entry & { row: number | null }, problem?: string): ReadEntry {
  const known = { ...entry, id: entryId(entry), title: entry.fields.标题 ?? entry.fields.姓名 ?? '', pictures: [] }
  if (problem) return { ...known, problem }
  try {
    const { title, blocks, fields } = entryText(entry)
    return {
      ...known,
      id: entryId({ ...entry, fields }),
      title,
      fields,
      pictures: shownBy({ kind: entry.kind, fields, blocks, title }),
    }
  } catch (error) {
    if (error instanceof NotImported) return { ...known, problem: error.message }
    throw error
  }
}

/** Whoever cannot see a picture that came without words is told which text it belongs to. */
function shownBy({
  kind,
  fields,
  blocks,
  title,
}: Pick<Entry, 'kind' | 'fields'> & Omit<Notice, 'report'>): ReadEntry['pictures'] {
  const cover = fields[PICTURE_COLUMN[kind]]?.trim()
  const named = cover ? [{ src: cover, alt: kind === 'profiles' ? title : '', caption: '' }] : []
  return [...named, ...picturesIn(blocks)].map(({ src, alt, caption }) => ({
    src,
    alt: alt || caption || `《${title}》配图`,
    caption,
  }))
}
