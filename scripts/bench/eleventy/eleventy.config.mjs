import { constants, setPriority } from 'node:os'
import { addressOf, entries, navigation, settings, titleOf } from './content.mjs'
import * as words from './words.mjs'

/**
 * The site as a plain Eleventy project, with the templates of the folder that is named at the start, at the priority at
 * which our workers run.
 * @param {any} config
 */
export default function configure(config) {
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL)
  config.setQuietMode(true)
  for (const [name, data] of Object.entries({ entries, navigation, settings })) config.addGlobalData(name, () => data)
  for (const [name, filter] of Object.entries({ addressOf, titleOf, ...words })) config.addFilter(name, filter)
}
