import { readSecrets } from '../environment/secrets.mjs'
import { readSettings } from '../environment/settings.mjs'
import { startCms } from '../newsroom/cms.mjs'
import { startPublisher } from '../newsroom/publisher.mjs'
import { samplesReady } from '../newsroom/samples.mjs'
import { firstToEnd } from '../newsroom/service.mjs'
import { expectSignals } from '../processes/ending.mjs'
import { requireFreePorts } from '../processes/ports.mjs'
import { build } from '../setup/build.mjs'
import { install } from '../setup/install.mjs'
import { say, step } from '../terminal/progress.mjs'
import { noArguments } from './arguments.mjs'

/**
 * Sets up what is missing, starts CMS and publisher, and stays until one of them or a signal ends it.
 * @param {string[]} args
 */
export async function run(args) {
  noArguments(args, 'npm start')
  const settings = readSettings()
  const ports = [
    { variable: 'CMS_PORT', port: settings.cmsPort, purpose: '采编系统' },
    { variable: 'SITE_PORT', port: settings.sitePort, purpose: '网站' },
  ]
  await requireFreePorts(ports)
  await install()
  await build()
  const secrets = readSecrets(settings.dataDir)
  await requireFreePorts(ports)

  const cms = await step('启动采编系统', (tell) => startCms({ settings, secrets, tell }))
  const publisher = await step('启动网站', () => startPublisher({ settings, secrets, tell: say }))
  if (settings.sampleContent === 'on') await step('准备示例内容', (detail) => samplesReady(cms, detail))
  expectSignals()
  console.log(
    `\n采编系统：http://localhost:${settings.cmsPort}/admin\n网站：    http://localhost:${settings.sitePort}/\n按 Ctrl-C 停止。`,
  )
  throw await firstToEnd([cms, publisher])
}
