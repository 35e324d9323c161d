import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { inRoot } from '../paths.mjs'
import { Problem } from '../problem.mjs'
import { stopChildren } from '../processes/children.mjs'
import { cleanUpAtEnd } from '../processes/ending.mjs'
import { commandOf, NODE, nodeEnvironment } from '../processes/node.mjs'
import { runLogged } from '../processes/run-logged.mjs'

const RUNS = 3
const TEMPLATES = inRoot('site', 'dist', 'renderer')

/** The pages of both may differ in size by so much, or they are no longer comparable. */
const TOLERANCE = 0.15

/**
 * Renders a generated site from nothing, in turn by our workers without compression, by Eleventy with Nunjucks, the
 * language of its own starter project, by Eleventy with JavaScript templates, the fastest that it has, and by our workers
 * as the publisher employs them. Each time is that of a whole process, from its start to its end.
 * @param {number} documents
 */
export async function measureRendering(documents) {
  const folder = mkdtempSync(join(tmpdir(), 'newsroom-bench-'))
  const cleanUp = cleanUpAtEnd(() => rmSync(folder, { recursive: true, force: true }))
  try {
    await run(`准备 ${documents} 篇稿件`, [inBench('prepare.ts'), TEMPLATES, String(documents), folder])
    return { documents, cores: availableParallelism(), ...(await compare(folder)) }
  } finally {
    await stopChildren()
    await cleanUp()
  }
}

/**
 * Every run writes into a folder of its own, and all are removed at the end: soon after many files were deleted,
 * ext4 takes several times as long to create new ones, and whoever came next would pay for it.
 * @param {string} folder
 */
async function compare(folder) {
  const contenders = contendersFor(folder)
  const runs = { ours: noTimes(), nunjucks: noTimes(), javascript: noTimes(), withCompression: noTimes() }
  for (let round = 1; round <= RUNS; round++) {
    for (const { name, title, args } of contenders) {
      const environment = { BENCH_CONTENT: join(folder, 'content.json') }
      runs[name].push(await run(`第 ${round} 轮：${title}`, args(join(folder, `${name}-${round}`)), environment))
    }
  }
  const sizeIn = (/** @type {string} */ name) => sizeOf(join(folder, `${name}-${RUNS}`))
  const sizes = { ours: sizeIn('ours'), nunjucks: sizeIn('nunjucks'), javascript: sizeIn('javascript') }
  requireAlike(sizes.ours, sizes.nunjucks)
  requireAlike(sizes.ours, sizes.javascript)
  const ratioTo = (/** @type {number[]} */ times) => Number((median(runs.ours) / median(times)).toFixed(2))
  const ratios = { nunjucks: ratioTo(runs.nunjucks), javascript: ratioTo(runs.javascript) }
  return { pages: sizes.ours.files, sizes, runs, ratios }
}

const noTimes = () => /** @type {number[]} */ ([])

/**
 * Who renders, in this order.
 * @param {string} folder
 */
function contendersFor(folder) {
  const ours = [inBench('render.ts'), TEMPLATES, join(folder, 'content.db')]
  const eleventy = [commandOf('scripts', '@11ty/eleventy', 'eleventy'), '--config=eleventy.config.mjs']
  /** @type {{ name: 'ours' | 'nunjucks' | 'javascript' | 'withCompression', title: string, args: (output: string) => string[] }[]} */
  const contenders = [
    { name: 'ours', title: '本站', args: (output) => [...ours, output, 'plain'] },
    {
      name: 'nunjucks',
      title: 'Eleventy（Nunjucks 模板）',
      args: (output) => [...eleventy, '--input=nunjucks', `--output=${output}`],
    },
    {
      name: 'javascript',
      title: 'Eleventy（JavaScript 模板）',
      args: (output) => [...eleventy, '--input=javascript', `--output=${output}`],
    },
    { name: 'withCompression', title: '本站，连同检查和压缩', args: (output) => [...ours, output] },
  ]
  return contenders
}

const inBench = (/** @type {string} */ file) => inRoot('site', 'test', 'bench', file)

/**
 * How many milliseconds a process took.
 * @param {string} title
 * @param {string[]} args
 * @param {Record<string, string>} [environment]
 */
async function run(title, args, environment) {
  const start = performance.now()
  await runLogged(title, {
    command: NODE,
    args,
    cwd: inRoot('scripts', 'bench', 'eleventy'),
    env: nodeEnvironment(environment),
    log: 'bench-render',
    advice: '请根据下面的输出改正后重新运行。',
  })
  return Math.round(performance.now() - start)
}

/** @param {string} folder */
function sizeOf(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const sizes = entries.map(({ parentPath, name }) => statSync(join(parentPath, name)).size)
  return { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) }
}

/**
 * @param {ReturnType<typeof sizeOf>} ours
 * @param {ReturnType<typeof sizeOf>} eleventy
 */
function requireAlike(ours, eleventy) {
  if (ours.files === eleventy.files && Math.abs(eleventy.bytes / ours.bytes - 1) <= TOLERANCE) return
  throw new Problem(
    `两边生成的网站不可比较：本站 ${ours.files} 个文件、${ours.bytes} 字节，Eleventy ${eleventy.files} 个文件、${eleventy.bytes} 字节。请让 scripts/bench/eleventy 的模板跟上网站的模板。`,
  )
}

/** @param {number[]} times */
export const median = (times) => [...times].sort((a, b) => a - b)[times.length >> 1] ?? Number.NaN
