import { settingsAsEnvironment } from '../environment/settings.mjs'
import { inRoot } from '../paths.mjs'
import { nodeEnvironment } from '../processes/node.mjs'
import { startService } from './service.mjs'

/**
 * Starts the publisher with its web server and resolves once the site's home page is served.
 * @param {object} options
 * @param {import('../environment/settings.mjs').Settings} options.settings
 * @param {import('../environment/secrets.mjs').Secrets} options.secrets
 * @param {(line: string) => void} [options.tell] takes its lines until it answers
 */
export const startPublisher = ({ settings, secrets: { PUBLISHER_TOKEN }, tell }) =>
  startService({
    name: '发布程序',
    log: 'publisher',
    // Short-lived memory is collected early: no slower, and much less than Node takes unasked.
    args: ['--max-semi-space-size=4', 'publisher/main.ts'],
    tell,
    cwd: inRoot('site'),
    env: nodeEnvironment({ ...settingsAsEnvironment(settings), PUBLISHER_TOKEN, NODE_ENV: 'production' }),
    url: `http://127.0.0.1:${settings.sitePort}/`,
  })
