import { seed } from '../newsroom/seeding.mjs'
import { withCms } from '../newsroom/with-cms.mjs'
import { UsageProblem } from '../problem.mjs'
import { step } from '../terminal/progress.mjs'
import { positiveInteger, readArguments } from './arguments.mjs'

const USAGE = 'npm run seed -- --documents 10000'

/**
 * Fills the newsroom with generated, published manuscripts for load tests.
 * @param {string[]} args
 */
export async function run(args) {
  const { positionals, values } = readArguments(args, { documents: { type: 'string' } }, USAGE)
  if (positionals.length > 0) throw new UsageProblem(`不认识“${positionals.join(' ')}”。`, USAGE)
  const wanted = positiveInteger(values.documents, { name: '--documents', usage: USAGE })
  const documents = await withCms((cms) => step(`补足到 ${wanted} 篇稿件`, (detail) => seed(cms, wanted, detail)))
  console.log(`现在共有 ${documents} 篇稿件。`)
}
