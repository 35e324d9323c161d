import { readFileSync } from 'node:fs'
import { delimiter } from 'node:path'
import { pathToFileURL } from 'node:url'
import { inRoot } from '../paths.mjs'

/** The Node that the workspace pins; it is there once the workspace is installed. */
export const NODE = inRoot('node_modules', 'node', 'bin', 'node')

/** What long-lived children are started with. */
export const END_WITH_PARENT = ['--import', pathToFileURL(inRoot('scripts', 'processes', 'end-with-parent.mjs')).href]

/**
 * The environment of a child of the workspace: what it starts by the name `node` is the pinned one too.
 * @param {Record<string, string | undefined>} [more]
 */
export const nodeEnvironment = (more = {}) => ({
  ...process.env,
  PATH: [inRoot('node_modules', '.bin'), process.env.PATH].join(delimiter),
  NEXT_TELEMETRY_DISABLED: '1',
  ASTRO_TELEMETRY_DISABLED: '1',
  ...more,
})

/**
 * The script behind a command of a dependency, e.g. `next` of the package in `cms`.
 * @param {string} folder
 * @param {string} dependency
 * @param {string} [name]
 */
export function commandOf(folder, dependency, name = dependency) {
  const home = inRoot(folder, 'node_modules', dependency)
  const { bin } = JSON.parse(readFileSync(`${home}/package.json`, 'utf8'))
  return `${home}/${typeof bin === 'string' ? bin : bin[name]}`
}
