import { cleanLines } from '../reading/cleanLines.ts'
import { htmlBody } from '../reading/html/htmlPage.ts'
import { markdownBody } from '../reading/markdown/markdownNotice.ts'
import { NotImported, type Notice, type Reading } from '../reading/notice.ts'
import { parseNotice, refuseUnfit } from '../reading/parseNotice.ts'
import { plainBody } from '../reading/plainNotice.ts'
import { KEY_COLUMN, TEXT_COLUMN } from '../reading/tables/columns.ts'
import type { Entry, Fields } from './entry.ts'
import { line } from './values.ts'

const MAX_CELL = 5000
const MAX_TEXT = 1_000_000

const HTML = /<(?:p|div|br|table|img|span|font|strong|b|a|h[1-6]|ul|ol|section|center)(?:\s[^<>]*)?\/?>/i
const MARKDOWN = /^#{1,6} |\*\*[^*\n]+\*\*|!?\[[^\]\n]*\]\([^)\s]+\)/m

/** The title and the body of an entry, and its cells with those that its file speaks of. */
export function entryText(entry: Entry): Notice & { fields: Fields } {
  refuseLong(entry)
  const text = entry.fields[TEXT_COLUMN[entry.kind]] ?? ''
  if (entry.filename === undefined) {
    const reading = bodyIn(text, entry.fields)
    refuseUnfit(reading.blocks)
    return { title: line(entry.fields, KEY_COLUMN[entry.kind]), fields: entry.fields, ...reading }
  }
  const { facts, ...notice } = parseNotice(text, entry.filename)
  return { ...notice, fields: { ...facts, ...entry.fields } }
}

/** The body in a cell: HTML where it has tags, Markdown where it has its signs, else plain lines. */
function bodyIn(cell: string, fields: Fields): Reading {
  if (HTML.test(cell)) return htmlBody(cell, fields.原网址?.trim() ?? '')
  const { lines, report } = cleanLines(cell)
  const reading = MARKDOWN.test(cell) ? markdownBody(lines) : plainBody(lines)
  return { ...reading, report: [...report, ...reading.report] }
}

function refuseLong({ kind, fields }: Entry): void {
  for (const [column, cell] of Object.entries(fields)) {
    const most = column === TEXT_COLUMN[kind] ? MAX_TEXT : MAX_CELL
    if (cell.length > most)
      throw new NotImported(`“${column}”有 ${cell.length} 个字符，超过 ${most} 个，没有导入。请缩短。`)
  }
}
