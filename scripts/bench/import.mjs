import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findFiles } from '../importing/find-files.mjs'
import { count } from '../importing/report.mjs'
import { transfer } from '../importing/transfer.mjs'
import { step } from '../terminal/progress.mjs'
import { inTemporaryNewsroom } from './temporary-newsroom.mjs'

/**
 * How long a table of so many rows takes until its last draft is stored, and how long it takes to find that all of them
 * are there when it is imported again.
 * @param {number} rows
 */
export const measureImporting = (rows) =>
  inTemporaryNewsroom(async ({ dataDir, operator }) => {
    const file = join(dataDir, '示例.csv')
    writeFileSync(file, tableOf(rows))
    const first = await importOnce(operator, file)
    const again = await importOnce(operator, file)
    return { rows, imported: first.imported, ms: first.ms, again: again.ms }
  })

/**
 * @param {import('../newsroom/operator.mjs').Operator} operator
 * @param {string} file
 */
async function importOnce(operator, file) {
  /** @type {import('../importing/report.mjs').ReportLine[]} */
  const lines = []
  const start = performance.now()
  await step('导入', (detail) => transfer(operator, findFiles(file), { adminUrl: '', detail, lines }))
  return { ms: Math.round(performance.now() - start), imported: count(lines, 'imported') }
}

/** @param {number} rows */
function tableOf(rows) {
  const lines = Array.from({ length: rows }, (_, index) => {
    const body = `<p>示例正文第 ${index} 篇。</p>`.repeat(12)
    return `示例：旧站稿件 ${index},"${body}",2019-03-12,http://old.example.org/art/${index}.html`
  })
  return ['标题,正文,原文日期,原网址', ...lines].join('\r\n')
}
