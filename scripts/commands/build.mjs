import { build } from '../setup/build.mjs'
import { install } from '../setup/install.mjs'
import { noArguments } from './arguments.mjs'

/**
 * Installs and builds what has changed, and nothing else.
 * @param {string[]} args
 */
export async function run(args) {
  noArguments(args, 'npm run build')
  await install()
  await build()
}
