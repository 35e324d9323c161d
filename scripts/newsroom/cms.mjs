import { settingsAsEnvironment } from '../environment/settings.mjs'
import { inRoot } from '../paths.mjs'
import { startChild } from '../processes/children.mjs'
import { commandOf, END_WITH_PARENT, NODE, nodeEnvironment } from '../processes/node.mjs'
import { answering } from './answering.mjs'

/**
 * Starts the built CMS and resolves once it answers.
 * @param {object} options
 * @param {import('../environment/settings.mjs').Settings} options.settings
 * @param {import('../environment/secrets.mjs').Secrets} options.secrets
 * @param {string} [options.log]
 */
export async function startCms({ settings, secrets, log = 'cms' }) {
  const child = startChild({
    command: NODE,
    args: [
      ...END_WITH_PARENT,
      commandOf('cms', 'next'),
      'start',
      '--hostname',
      '127.0.0.1',
      '--port',
      String(settings.cmsPort),
    ],
    cwd: inRoot('cms'),
    env: nodeEnvironment({ ...settingsAsEnvironment(settings), ...secrets, NODE_ENV: 'production' }),
    log,
  })
  await answering({ name: '采编系统', child, log, url: `http://127.0.0.1:${settings.cmsPort}/api/health` })
  return child
}
