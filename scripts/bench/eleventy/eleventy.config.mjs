import { constants, setPriority } from 'node:os'
import { pages } from './content.mjs'

/**
 * The site as a plain Eleventy project: JavaScript templates, the fastest that Eleventy has, at the priority at which our
 * workers run.
 * @param {any} config
 */
export default function configure(config) {
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL)
  config.setQuietMode(true)
  config.addGlobalData('entries', pages)
  return { dir: { input: 'pages' } }
}
