import { readSettings, settingsAsEnvironment } from '../environment/settings.mjs'
import { inRoot } from '../paths.mjs'
import { UsageProblem } from '../problem.mjs'
import { startChild } from '../processes/children.mjs'
import { NODE, nodeEnvironment } from '../processes/node.mjs'
import { install } from '../setup/install.mjs'
import { readArguments } from './arguments.mjs'

/** What an operator may ask of the copy of the site on this machine; site/publisher/command.ts does it. */
const ACTIONS = ['status', 'verify', 'rerender', 'rollback']

const USAGE = 'npm run publisher -- status|verify|rerender|rollback [--json]'

/**
 * Asks the publisher of this machine for something, whether it runs or not.
 * @param {string[]} args
 */
export async function run(args) {
  const { positionals } = readArguments(args, { json: { type: 'boolean' } }, USAGE)
  const [action = '', ...rest] = positionals
  if (!ACTIONS.includes(action) || rest.length > 0) throw new UsageProblem('请写明要做什么。', USAGE)
  const settings = readSettings()
  await install()
  const child = startChild({
    command: NODE,
    args: ['publisher/command.ts', ...args],
    cwd: inRoot('site'),
    env: nodeEnvironment({ ...settingsAsEnvironment(settings), NODE_ENV: 'production' }),
  })
  return child.ended
}
