import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readSecrets } from '../environment/secrets.mjs'
import { readSettings } from '../environment/settings.mjs'
import { startCms } from '../newsroom/cms.mjs'
import { Operator } from '../newsroom/operator.mjs'
import { stopChildren } from '../processes/children.mjs'
import { cleanUpAtEnd } from '../processes/ending.mjs'
import { freePort } from '../processes/ports.mjs'
import { step } from '../terminal/progress.mjs'

/**
 * An empty newsroom of its own in a temporary folder.
 * @typedef {object} TemporaryNewsroom
 * @property {string} dataDir
 * @property {import('../environment/settings.mjs').Settings} settings
 * @property {import('../environment/secrets.mjs').Secrets} secrets
 * @property {Operator} operator
 * @property {import('../newsroom/service.mjs').Service} cms
 */

/**
 * Lends an empty newsroom, whose CMS runs. Nothing of it is left afterwards.
 * @template T
 * @param {(newsroom: TemporaryNewsroom) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function inTemporaryNewsroom(work) {
  const dataDir = mkdtempSync(join(tmpdir(), 'newsroom-bench-'))
  const cleanUp = cleanUpAtEnd(() => rmSync(dataDir, { recursive: true, force: true }))
  process.env.DATA_DIR = dataDir
  try {
    return await work(await startNewsroom(dataDir))
  } finally {
    await stopChildren()
    await cleanUp()
  }
}

/**
 * @param {string} dataDir
 * @returns {Promise<TemporaryNewsroom>}
 */
async function startNewsroom(dataDir) {
  const [cmsPort, sitePort] = [String(await freePort()), String(await freePort())]
  const env = { DATA_DIR: dataDir, CMS_PORT: cmsPort, SITE_PORT: sitePort, SAMPLE_CONTENT: 'off' }
  const settings = readSettings(env)
  const secrets = readSecrets(dataDir, {})
  const cms = await step('启动采编系统', () => startCms({ settings, secrets, announce: () => {} }))
  return { dataDir, settings, secrets, cms, operator: new Operator(settings.cmsUrl, secrets.OPERATOR_TOKEN) }
}
