import { runDrills } from '../bench/drills.mjs'
import { measureImporting } from '../bench/import.mjs'
import { measurePublishing } from '../bench/publish.mjs'
import { measureRendering, median } from '../bench/render.mjs'
import { UsageProblem } from '../problem.mjs'
import { build } from '../setup/build.mjs'
import { install } from '../setup/install.mjs'
import { say } from '../terminal/progress.mjs'
import { positiveInteger, readArguments } from './arguments.mjs'

const USAGE =
  'npm run bench -- publish [--documents 10000]\n      npm run bench -- import [--documents 1000]\n      npm run bench -- render [--documents 10000]\n      npm run bench -- drills'
const SMALL = 1000
const MEDIUM = 10_000

/** @type {Record<string, (documents: number) => Promise<{ result: object, exitCode?: number }>>} */
const BENCHES = { publish: benchPublishing, import: benchImporting, render: benchRendering, drills: benchDrills }

/**
 * Measures a newsroom of its own in a temporary folder, or tries to break the promises of one. Machines find the result
 * on standard output, as JSON; people are told in sentences on standard error.
 * @param {string[]} args
 */
export async function run(args) {
  const { positionals, values } = readArguments(args, { documents: { type: 'string' } }, USAGE)
  const [name = '', ...rest] = positionals
  const bench = Object.hasOwn(BENCHES, name) && rest.length === 0 ? BENCHES[name] : undefined
  if (!bench) throw new UsageProblem('请写明要测量什么。', USAGE)
  const otherwise = String(name === 'import' ? SMALL : MEDIUM)
  const documents = positiveInteger(values.documents ?? otherwise, { name: '--documents', usage: USAGE })
  await install()
  await build()
  const { result, exitCode = 0 } = await bench(documents)
  console.log(JSON.stringify({ bench: name, unit: 'ms', ...result }))
  return exitCode
}

/**
 * At 1,000 documents, at 10,000 where more are asked for, and at the number that was asked for.
 * @param {number} documents
 */
async function benchPublishing(documents) {
  const sizes = [SMALL, MEDIUM].filter((size) => size < documents)
  return { result: { results: await measurePublishing([...sizes, documents]) } }
}

/** @param {number} rows */
async function benchImporting(rows) {
  const result = await measureImporting(rows)
  say(`导入 ${result.imported} 行用了 ${result.ms} 毫秒；再导入一次，发现都已导入，用了 ${result.again} 毫秒`)
  return { result }
}

/** @param {number} documents */
async function benchRendering(documents) {
  const result = await measureRendering(documents)
  const { pages, runs, ratios } = result
  say(
    `${pages} 个页面从头生成（三次取中）：本站 ${median(runs.ours)} 毫秒；Eleventy 用 Nunjucks 模板 ${median(runs.nunjucks)} 毫秒，本站的用时是它的 ${ratios.nunjucks} 倍；Eleventy 用 JavaScript 模板 ${median(runs.javascript)} 毫秒，本站的用时是它的 ${ratios.javascript} 倍；本站连同检查和压缩 ${median(runs.withCompression)} 毫秒`,
  )
  return { result }
}

/** Violations of a promise make it fail. What could not be run here does not; it is told apart. */
async function benchDrills() {
  const results = await runDrills()
  const isSound = results.every(({ violations }) => violations.length === 0)
  const unable = results.filter((result) => result.unable !== undefined).length
  for (const result of results) say([`${result.drill}：${verdict(result)}`, ...result.violations].join('\n'))
  if (unable > 0) say(`有 ${unable} 项演练在这台机器上不能运行，它们的结果还不知道。`)
  return { result: { results, unable }, exitCode: isSound ? 0 : 1 }
}

/** @param {import('../bench/drill-report.mjs').Drill} drill */
function verdict({ runs, longest, violations, unable }) {
  if (unable !== undefined) return `没有运行：${unable}`
  const time = longest === undefined ? '' : `，用了 ${longest} 毫秒`
  return `${runs} 轮，${violations.length > 0 ? '有违反' : '没有违反'}${time}`
}
