import { runDrills } from '../bench/drills.mjs'
import { measureImporting } from '../bench/import.mjs'
import { measurePublishing } from '../bench/publish.mjs'
import { sentences } from '../bench/publishing/sentences.mjs'
import { measureRendering, median } from '../bench/render.mjs'
import { UsageProblem } from '../problem.mjs'
import { build } from '../setup/build.mjs'
import { install } from '../setup/install.mjs'
import { positiveInteger, readArguments } from './arguments.mjs'

const USAGE =
  'npm run bench -- publish [--documents 10000] [--json]\n      npm run bench -- import [--documents 1000] [--json]\n      npm run bench -- render [--documents 10000] [--json]\n      npm run bench -- drills [--json]'
const SMALL = 1000
const MEDIUM = 10_000

/** @type {Record<string, (documents: number) => Promise<{ json: object, text: string, exitCode?: number }>>} */
const BENCHES = { publish: benchPublishing, import: benchImporting, render: benchRendering, drills: benchDrills }

/**
 * Measures a newsroom of its own in a temporary folder, or tries to break the promises of one.
 * @param {string[]} args
 */
export async function run(args) {
  const { positionals, values } = readArguments(
    args,
    { documents: { type: 'string' }, json: { type: 'boolean', default: false } },
    USAGE,
  )
  const [name = '', ...rest] = positionals
  const bench = Object.hasOwn(BENCHES, name) && rest.length === 0 ? BENCHES[name] : undefined
  if (!bench) throw new UsageProblem('请写明要测量什么。', USAGE)
  const otherwise = String(name === 'import' ? SMALL : MEDIUM)
  const documents = positiveInteger(values.documents ?? otherwise, { name: '--documents', usage: USAGE })
  await install()
  await build()
  const { json, text, exitCode = 0 } = await bench(documents)
  console.log(values.json ? JSON.stringify({ bench: name, unit: 'ms', ...json }) : text)
  return exitCode
}

/**
 * At 1,000 documents, at 10,000 where more are asked for, and at the number that was asked for.
 * @param {number} documents
 */
async function benchPublishing(documents) {
  const sizes = [SMALL, MEDIUM].filter((size) => size < documents)
  const results = await measurePublishing([...sizes, documents])
  return { json: { results }, text: results.map(sentences).join('\n') }
}

/** @param {number} rows */
async function benchImporting(rows) {
  const result = await measureImporting(rows)
  const text = `导入 ${result.imported} 行用了 ${result.ms} 毫秒；再导入一次，发现都已导入，用了 ${result.again} 毫秒`
  return { json: result, text }
}

/** @param {number} documents */
async function benchRendering(documents) {
  const result = await measureRendering(documents)
  const { pages, runs, ratios } = result
  const text = `${pages} 个页面从头生成（三次取中）：本站 ${median(runs.ours)} 毫秒；Eleventy 用 Nunjucks 模板 ${median(runs.nunjucks)} 毫秒，本站的用时是它的 ${ratios.nunjucks} 倍；Eleventy 用 JavaScript 模板 ${median(runs.javascript)} 毫秒，本站的用时是它的 ${ratios.javascript} 倍；本站连同检查和压缩 ${median(runs.withCompression)} 毫秒`
  return { json: result, text }
}

/** Violations of a promise make it fail. What could not be run here does not; it is told apart. */
async function benchDrills() {
  const results = await runDrills()
  const isSound = results.every(({ violations }) => violations.length === 0)
  const unable = results.filter((result) => result.unable !== undefined).length
  const text = results.map((result) => [`${result.drill}：${verdict(result)}`, ...result.violations].join('\n'))
  if (unable > 0) text.push(`有 ${unable} 项演练在这台机器上不能运行，它们的结果还不知道。`)
  return { json: { results, unable }, text: text.join('\n'), exitCode: isSound ? 0 : 1 }
}

/** @param {import('../bench/drill-report.mjs').Drill} drill */
function verdict({ runs, longest, violations, unable }) {
  if (unable !== undefined) return `没有运行：${unable}`
  const time = longest === undefined ? '' : `，用了 ${longest} 毫秒`
  return `${runs} 轮，${violations.length > 0 ? '有违反' : '没有违反'}${time}`
}
