import { settingsAsEnvironment } from '../environment/settings.mjs'
import { inRoot } from '../paths.mjs'
import { commandOf, nodeEnvironment } from '../processes/node.mjs'
import { say } from '../terminal/progress.mjs'
import { startService } from './service.mjs'

/**
 * Starts the CMS and resolves once it answers: the built one, or Next's development server.
 * @param {object} options
 * @param {import('../environment/settings.mjs').Settings} options.settings
 * @param {import('../environment/secrets.mjs').Secrets} options.secrets
 * @param {'start' | 'dev'} [options.mode]
 * @param {(line: string) => void} [options.tell] takes its lines until it answers
 * @param {(line: string) => void} [options.announce] shows what is for the terminal alone
 */
export const startCms = ({ settings, secrets, mode = 'start', tell, announce = say }) =>
  startService({
    name: '采编系统',
    log: 'cms',
    args: [commandOf('cms', 'next'), mode, '--hostname', '127.0.0.1', '--port', String(settings.cmsPort)],
    cwd: inRoot('cms'),
    env: nodeEnvironment({
      ...settingsAsEnvironment(settings),
      ...secrets,
      NODE_ENV: mode === 'dev' ? 'development' : 'production',
    }),
    tell,
    onLine: announcements(announce),
    url: `http://127.0.0.1:${settings.cmsPort}/api/health`,
  })

/**
 * What the CMS puts between two rules (the first administrator's password) is for the terminal and for no log.
 * @param {(line: string) => void} announce
 * @returns {(line: string) => boolean}
 */
function announcements(announce) {
  let open = false
  return (line) => {
    const isRule = /^─{10,}$/.test(line)
    if (!open && !isRule) return true
    announce(line)
    if (isRule) open = !open
    return false
  }
}
