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
 * Renders a generated site from nothing, in turn by our workers without compression, by Eleventy, and by our workers as
 * the publisher employs them. Each time is that of a whole process, from its start to its end.
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

/** @param {string} folder */
async function compare(folder) {
  const store = join(folder, 'content.db')
  const out = { ours: join(folder, 'ours'), eleventy: join(folder, 'eleventy'), whole: join(folder, 'whole') }
  const ours = /** @type {number[]} */ ([])
  const eleventy = /** @type {number[]} */ ([])
  const withCompression = /** @type {number[]} */ ([])
  for (let round = 1; round <= RUNS; round++) {
    for (const target of Object.values(out)) rmSync(target, { recursive: true, force: true })
    ours.push(await run(`第 ${round} 轮：本站`, [inBench('render.ts'), TEMPLATES, store, out.ours, 'plain']))
    eleventy.push(await runEleventy(`第 ${round} 轮：Eleventy`, folder, out.eleventy))
    withCompression.push(
      await run(`第 ${round} 轮：本站，连同压缩`, [inBench('render.ts'), TEMPLATES, store, out.whole]),
    )
  }
  const sizes = { ours: sizeOf(out.ours), eleventy: sizeOf(out.eleventy) }
  requireAlike(sizes)
  const ratio = Number((median(ours) / median(eleventy)).toFixed(2))
  return { pages: sizes.ours.files, sizes, runs: { ours, eleventy, withCompression }, ratio }
}

const inBench = (/** @type {string} */ file) => inRoot('site', 'test', 'bench', file)

/**
 * @param {string} title
 * @param {string} folder
 * @param {string} output
 */
const runEleventy = (title, folder, output) =>
  run(
    title,
    [commandOf('scripts', '@11ty/eleventy', 'eleventy'), '--config=eleventy.config.mjs', `--output=${output}`],
    {
      BENCH_CONTENT: join(folder, 'content.json'),
    },
  )

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

/** @param {Record<'ours' | 'eleventy', ReturnType<typeof sizeOf>>} sizes */
function requireAlike({ ours, eleventy }) {
  if (ours.files === eleventy.files && Math.abs(eleventy.bytes / ours.bytes - 1) <= TOLERANCE) return
  throw new Problem(
    `两边生成的网站不可比较：本站 ${ours.files} 个文件、${ours.bytes} 字节，Eleventy ${eleventy.files} 个文件、${eleventy.bytes} 字节。请让 scripts/bench/eleventy 的模板跟上网站的模板。`,
  )
}

/** @param {number[]} times */
export const median = (times) => [...times].sort((a, b) => a - b)[times.length >> 1] ?? Number.NaN
