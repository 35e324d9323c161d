import { cleanText } from './text.ts'

/** Spreadsheets need it to read UTF-8. */
export const CSV_MARK = '\ufeff'

/** What a spreadsheet may take for a formula, also behind white space and in the wide letters of Chinese keyboards. */
const FORMULA = /^[\s\u200b\ufeff]*[=+\-@＝＋－＠]|^[\t\r\n]/

/** One row of a CSV file. Every cell is quoted, and none is computed by the spreadsheet that opens it. */
export const csvRow = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`

function csvCell(value: string): string {
  const text = cleanText(value)
  return `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`
}
