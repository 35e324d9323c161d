import { settingsAsEnvironment } from '../environment/settings.mjs'
import { inRoot } from '../paths.mjs'
import { commandOf, nodeEnvironment } from '../processes/node.mjs'
import { startService } from './service.mjs'

/**
 * Starts Astro's development server on the content store that the publisher keeps.
 * @param {{ settings: import('../environment/settings.mjs').Settings, port: number }} options
 */
export const startTemplates = ({ settings, port }) =>
  startService({
    name: '模板预览',
    log: 'templates',
    args: [commandOf('site', 'astro'), 'dev', '--host', '127.0.0.1', '--port', String(port)],
    cwd: inRoot('site'),
    env: nodeEnvironment({ ...settingsAsEnvironment(settings) }),
    url: `http://127.0.0.1:${port}/`,
  })
