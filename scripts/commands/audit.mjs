import { withCms } from '../newsroom/with-cms.mjs'
import { UsageProblem } from '../problem.mjs'
import { readArguments } from './arguments.mjs'

/** @typedef {{ chain: string, lines: number, end: { number: number, hash: string }, problem: string | null }} Verdict */

const USAGE = 'npm run audit -- verify [--json]'

/**
 * Reads the whole record of the CMS and says whether a line was changed, removed or added since it was written.
 * @param {string[]} args
 * @returns {Promise<number>} 1 where one was
 */
export async function run(args) {
  const { positionals, values } = readArguments(args, { json: { type: 'boolean', default: false } }, USAGE)
  const [action, ...rest] = positionals
  if (action !== 'verify' || rest.length > 0) throw new UsageProblem('请写明要做什么。', USAGE)
  const { chains } = await withCms((cms) => cms.post('/verify-record', {}))
  console.log(values.json ? JSON.stringify({ chains }) : asText(chains))
  return chains.some((/** @type {Verdict} */ { problem }) => problem) ? 1 : 0
}

/**
 * The sentence about each chain, then the sum.
 * @param {readonly Verdict[]} chains
 */
export function asText(chains) {
  const broken = chains.filter(({ problem }) => problem)
  const lines = chains.reduce((sum, chain) => sum + chain.lines, 0)
  const sum =
    broken.length > 0
      ? `${chains.length} 条记录链里有 ${broken.length} 条被动过。请保留现场和备份，再查是谁、从哪里动的。`
      : `操作记录完整：${chains.length} 条记录链，共 ${lines} 条记录，没有一条被改动、删除或添加。`
  return [...chains.map(told), sum].join('\n')
}

/** @param {Verdict} verdict */
const told = ({ chain, end, problem }) =>
  problem ?? `记录链“${chain}”完整，末端是第 ${end.number} 条，指纹 ${end.hash || '（还没有记录）'}`
