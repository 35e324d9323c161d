import { settingsAsEnvironment } from '../environment/settings.mjs'
import { inRoot } from '../paths.mjs'
import { startChild } from '../processes/children.mjs'
import { END_WITH_PARENT, NODE, nodeEnvironment } from '../processes/node.mjs'
import { answering } from './answering.mjs'

/**
 * Starts the publisher with its web server and resolves once the site's home page is served.
 * @param {object} options
 * @param {import('../environment/settings.mjs').Settings} options.settings
 * @param {import('../environment/secrets.mjs').Secrets} options.secrets
 */
export async function startPublisher({ settings, secrets: { PUBLISHER_TOKEN } }) {
  const child = startChild({
    command: NODE,
    args: [...END_WITH_PARENT, 'publisher/main.ts'],
    cwd: inRoot('site'),
    env: nodeEnvironment({ ...settingsAsEnvironment(settings), PUBLISHER_TOKEN, NODE_ENV: 'production' }),
    log: 'publisher',
  })
  await answering({ name: '发布程序', child, log: 'publisher', url: `http://127.0.0.1:${settings.sitePort}/` })
  return child
}
