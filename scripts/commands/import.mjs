import { readSettings } from '../environment/settings.mjs'
import { findFiles } from '../importing/find-files.mjs'
import { asText, count, writeReport } from '../importing/report.mjs'
import { transfer } from '../importing/transfer.mjs'
import { withCms } from '../newsroom/with-cms.mjs'
import { Problem, UsageProblem } from '../problem.mjs'
import { step } from '../terminal/progress.mjs'
import { readArguments } from './arguments.mjs'

const USAGE = 'npm run import -- <文件或文件夹> [--column 栏目名]'

/**
 * Brings texts, tables and pages of an old site in as drafts, and reports what came in, what did not, and why.
 * @param {string[]} args
 * @returns {Promise<number>} 1 where something did not come in
 */
export async function run(args) {
  const { positionals, values } = readArguments(args, { column: { type: 'string' } }, USAGE)
  const [path, ...rest] = positionals
  if (!path || rest.length > 0) throw new UsageProblem('请写明一个要导入的文件或文件夹。', USAGE)
  const found = findFiles(path)
  if (found.texts.length === 0) throw new Problem(`${path}：里面没有 .txt、.md、.html 或 .csv 文件，没有可以导入的。`)

  const { dataDir, cmsPort } = readSettings()
  const adminUrl = `http://localhost:${cmsPort}`
  /** @type {import('../importing/report.mjs').ReportLine[]} */
  const lines = []
  try {
    await withCms((cms) =>
      step('导入', (detail) => transfer(cms, found, { column: values.column, adminUrl, detail, lines })),
    )
  } finally {
    if (lines.length > 0) console.log(`${asText(lines)}\n报告：${writeReport(dataDir, lines)}`)
  }
  const [first] = lines.filter(({ link }) => link)
  if (first) console.log(`请到采编系统核对、补齐、发布：${lines.length === 1 ? first.link : `${adminUrl}/admin`}`)
  return count(lines, 'refused') > 0 ? 1 : 0
}
