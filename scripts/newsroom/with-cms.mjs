import { readSecrets } from '../environment/secrets.mjs'
import { readSettings } from '../environment/settings.mjs'
import { Problem } from '../problem.mjs'
import { freePort } from '../processes/ports.mjs'
import { buildCms } from '../setup/build.mjs'
import { install } from '../setup/install.mjs'
import { step } from '../terminal/progress.mjs'
import { startCms } from './cms.mjs'
import { Operator } from './operator.mjs'
import { answers } from './service.mjs'

/**
 * Does work through the operator's door of the CMS: of the one that runs, or else of one that is started for as long
 * as the work takes.
 * @template T
 * @param {(operator: Operator) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withCms(work) {
  const settings = readSettings()
  const secrets = readSecrets(settings.dataDir)
  if (await answers(`${settings.cmsUrl}/api/health`)) return work(new Operator(settings.cmsUrl, secrets.OPERATOR_TOKEN))
  if (!isLocal(settings.cmsUrl))
    throw new Problem(`连不上采编系统 ${settings.cmsUrl}。请确认它正在运行，再检查 CMS_URL。`)

  await install()
  await buildCms()
  const cmsPort = await freePort()
  const cms = await step('采编系统没有运行，临时启动', () => startCms({ settings: { ...settings, cmsPort }, secrets }))
  try {
    return await work(new Operator(`http://127.0.0.1:${cmsPort}`, secrets.OPERATOR_TOKEN))
  } finally {
    await cms.child.stop()
  }
}

/** @param {string} url */
const isLocal = (url) => ['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname)
