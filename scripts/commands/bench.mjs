import { measurePublishing } from '../bench/publish.mjs'
import { UsageProblem } from '../problem.mjs'
import { build } from '../setup/build.mjs'
import { install } from '../setup/install.mjs'
import { positiveInteger, readArguments } from './arguments.mjs'

const USAGE = 'npm run bench -- publish [--documents 10000] [--json]'
const SMALL = 1000

/**
 * Measures a newsroom of its own in a temporary folder, at 1,000 documents and at the number that was asked for.
 * @param {string[]} args
 */
export async function run(args) {
  const { positionals, values } = readArguments(
    args,
    { documents: { type: 'string', default: '10000' }, json: { type: 'boolean', default: false } },
    USAGE,
  )
  if (positionals.join(' ') !== 'publish') throw new UsageProblem('请写明要测量什么。', USAGE)
  const documents = positiveInteger(values.documents, { name: '--documents', usage: USAGE })
  await install()
  await build()
  const results = await measurePublishing([...new Set([Math.min(SMALL, documents), documents])])
  console.log(values.json ? JSON.stringify({ bench: 'publish', unit: 'ms', results }) : table(results))
}

/** @param {Awaited<ReturnType<typeof measurePublishing>>} results */
const table = (results) =>
  results
    .map(
      ({ documents, publishes, p50, p95, max }) =>
        `${documents} 篇时发布 ${publishes} 次，从点击发布到网站上读到：一半在 ${p50} 毫秒内，95% 在 ${p95} 毫秒内，最慢 ${max} 毫秒`,
    )
    .join('\n')
