import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * What became of one entry or file.
 * @typedef {object} ReportLine
 * @property {string} file
 * @property {number | null} row
 * @property {string} title
 * @property {'imported' | 'known' | 'refused' | 'unused'} result
 * @property {string[]} notes
 * @property {string} link
 */

/** @type {Record<ReportLine['result'], string>} */
const RESULTS = { imported: '已导入', known: '以前已导入', refused: '没有导入', unused: '没有用到' }
const SHOWN = 20

/**
 * The report as a table that spreadsheets open: UTF-8 with its mark, and no cell that they would compute.
 * @param {readonly ReportLine[]} lines
 */
export function asCsv(lines) {
  const rows = lines.map(({ file, row, title, result, notes, link }) => [
    file,
    row === null ? '' : String(row),
    title,
    RESULTS[result],
    notes.join('；'),
    link,
  ])
  const table = [['文件', '行', '标题', '结果', '说明', '编辑地址'], ...rows]
  return `\ufeff${table.map((cells) => cells.map(cell).join(',')).join('\r\n')}\r\n`
}

/** @param {string} text */
const cell = (text) => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`

/**
 * @param {string} dataDir
 * @param {readonly ReportLine[]} lines
 * @returns {string} where the report lies
 */
export function writeReport(dataDir, lines) {
  const folder = join(dataDir, 'imports')
  mkdirSync(folder, { recursive: true })
  const path = join(folder, `导入报告-${new Date().toISOString().replace(/\D/g, '').slice(0, 17)}.csv`)
  writeFileSync(path, asCsv(lines), { flag: 'wx' })
  return path
}

/**
 * The report for the terminal: all of a single text, else the sum and what did not come in.
 * @param {readonly ReportLine[]} lines
 */
export function asText(lines) {
  const [only] = lines
  if (only?.result === 'imported' && lines.length === 1) {
    return [`已存为草稿：${only.title}`, ...only.notes.map((note) => `  ${note}`)].join('\n')
  }
  const refused = lines.filter(({ result }) => result === 'refused')
  const hidden = refused.length - SHOWN
  return [
    `新导入 ${count(lines, 'imported')} 篇，以前已导入 ${count(lines, 'known')} 篇，没有导入 ${refused.length} 篇。`,
    ...refused.slice(0, SHOWN).map((line) => `  ${place(line)}：${line.notes.join('；')}`),
    ...(hidden > 0 ? [`  另有 ${hidden} 篇没有导入，原因都在报告里。`] : []),
  ].join('\n')
}

/**
 * @param {readonly ReportLine[]} lines
 * @param {ReportLine['result']} wanted
 */
export const count = (lines, wanted) => lines.filter(({ result }) => result === wanted).length

/** @param {Pick<ReportLine, 'file' | 'row' | 'title'>} line */
export const place = ({ file, row, title }) =>
  [file, ...(row === null ? [] : [` 第 ${row} 行`]), ...(title ? [`《${title.slice(0, 40)}》`] : [])].join('')
