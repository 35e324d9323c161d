import { readSecrets } from '../environment/secrets.mjs'
import { readSettings } from '../environment/settings.mjs'
import { startCms } from '../newsroom/cms.mjs'
import { startPublisher } from '../newsroom/publisher.mjs'
import { firstToEnd } from '../newsroom/service.mjs'
import { startTemplates } from '../newsroom/templates.mjs'
import { expectSignals } from '../processes/ending.mjs'
import { requireFreePorts } from '../processes/ports.mjs'
import { buildRenderer } from '../setup/build.mjs'
import { install } from '../setup/install.mjs'
import { say, step } from '../terminal/progress.mjs'
import { noArguments } from './arguments.mjs'

/**
 * Both code bases in their development servers, on the same data as `npm start`: the CMS reloads by itself, and the
 * templates are shown live beside the published site.
 * @param {string[]} args
 */
export async function run(args) {
  noArguments(args, 'npm run dev')
  const settings = readSettings()
  const templatesPort = settings.sitePort + 1
  await requireFreePorts([
    { variable: 'CMS_PORT', port: settings.cmsPort, purpose: '采编系统' },
    { variable: 'SITE_PORT', port: settings.sitePort, purpose: '网站' },
    { variable: 'SITE_PORT', port: templatesPort, purpose: '模板预览（SITE_PORT 的下一个端口）' },
  ])
  await install()
  await buildRenderer()
  const secrets = readSecrets(settings.dataDir)
  const cms = await step('启动采编系统（开发模式）', (tell) => startCms({ settings, secrets, mode: 'dev', tell }))
  const publisher = await step('启动网站', () => startPublisher({ settings, secrets, tell: say }))
  const templates = await step('启动模板预览', () => startTemplates({ settings, port: templatesPort }))
  expectSignals()
  console.log(
    `\n采编系统：http://localhost:${settings.cmsPort}/admin\n网站：    http://localhost:${settings.sitePort}/\n模板预览：http://localhost:${templatesPort}/（改了模板立即可见）\n按 Ctrl-C 停止。`,
  )
  throw await firstToEnd([cms, publisher, templates])
}
