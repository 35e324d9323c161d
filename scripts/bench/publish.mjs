import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { readSecrets } from '../environment/secrets.mjs'
import { readSettings } from '../environment/settings.mjs'
import { startCms } from '../newsroom/cms.mjs'
import { Editor } from '../newsroom/editor.mjs'
import { Operator } from '../newsroom/operator.mjs'
import { startPublisher } from '../newsroom/publisher.mjs'
import { seed } from '../newsroom/seeding.mjs'
import { Problem } from '../problem.mjs'
import { stopChildren } from '../processes/children.mjs'
import { cleanUpAtEnd } from '../processes/ending.mjs'
import { freePort } from '../processes/ports.mjs'
import { step } from '../terminal/progress.mjs'
import { summary } from './latencies.mjs'

const PUBLISHES = 30
const SECONDS_TO_APPEAR = 300
const FEED = '/feeds/site.xml'

/**
 * From the publish request to the changed bytes on the site, new and edited items in turn, with that many documents
 * public; one newsroom grows from each number to the next.
 * @param {number[]} sizes
 */
export async function measurePublishing(sizes) {
  const dataDir = mkdtempSync(join(tmpdir(), 'newsroom-bench-'))
  const cleanUp = cleanUpAtEnd(() => rmSync(dataDir, { recursive: true, force: true }))
  process.env.DATA_DIR = dataDir
  try {
    const newsroom = await startNewsroom(dataDir)
    const results = []
    for (const documents of sizes) results.push({ documents, ...(await measureAt(documents, newsroom)) })
    return results
  } finally {
    await stopChildren()
    await cleanUp()
  }
}

/** @param {string} dataDir */
async function startNewsroom(dataDir) {
  const [cmsPort, sitePort] = [String(await freePort()), String(await freePort())]
  const env = { DATA_DIR: dataDir, CMS_PORT: cmsPort, SITE_PORT: sitePort, SAMPLE_CONTENT: 'off' }
  const settings = readSettings(env)
  const secrets = readSecrets(dataDir, {})
  await step('启动采编系统', () => startCms({ settings, secrets, announce: () => {} }))
  await step('启动网站', () => startPublisher({ settings, secrets }))
  const operator = new Operator(settings.cmsUrl, secrets.OPERATOR_TOKEN)
  const email = 'bench@example.org'
  const { password } = await operator.post('/create-account', { email, role: 'editor' })
  return {
    operator,
    editor: await Editor.signIn(settings.cmsUrl, { email, password }),
    site: `http://127.0.0.1:${settings.sitePort}`,
  }
}

/** @typedef {Awaited<ReturnType<typeof startNewsroom>>} Newsroom */

/**
 * @param {number} documents
 * @param {Newsroom} newsroom
 */
async function measureAt(documents, newsroom) {
  await step(`准备 ${documents} 篇已发布的稿件`, (detail) => seed(newsroom.operator, documents, detail))
  return step(`在 ${documents} 篇稿件中发布 ${PUBLISHES} 次`, async () => {
    await publishOnce(newsroom, 'warm-up')
    const samples = []
    for (let index = 0; index < PUBLISHES; index += 2) {
      const marker = `bench-${documents}-${index}`
      const created = await publishOnce(newsroom, marker)
      const edited = await publishOnce(newsroom, `${marker}-edited`, created.id)
      samples.push(created.elapsed, edited.elapsed)
    }
    return summary(samples)
  })
}

/**
 * Publishes a new item, or an existing one with a new lead, and waits until its page and the feed show it.
 * @param {Newsroom} newsroom
 * @param {string} marker
 * @param {string} [existing] id of the item to edit
 */
async function publishOnce({ editor, operator, site }, marker, existing) {
  const id = existing ?? (await write(operator, marker))
  const { doc } = await editor.call('PATCH', `/news/${id}?draft=true`, { lead: marker })
  const start = performance.now()
  const order = { kind: 'news', id, updatedAt: doc.updatedAt }
  const { address } = await editor.call('POST', '/publishing/publish', order)
  for (const path of [address, FEED]) await untilServed(`${site}${path}`, marker)
  return { id, elapsed: performance.now() - start }
}

/**
 * Writes a draft of its own.
 * @param {import('../newsroom/operator.mjs').Operator} operator
 * @param {string} marker
 */
async function write(operator, marker) {
  const fields = { 标题: `示例：测量发布速度 ${marker}`, 正文: '这是测量用的示例稿件。', 栏目: '通知公告' }
  const { outcomes } = await operator.post('/import-entries', { entries: [{ kind: 'news', fields, pictures: {} }] })
  return outcomes[0].id
}

/**
 * @param {string} url
 * @param {string} marker
 */
async function untilServed(url, marker) {
  const deadline = Date.now() + SECONDS_TO_APPEAR * 1000
  while (!(await (await fetch(url)).text()).includes(marker)) {
    if (Date.now() > deadline) throw new Problem(`发布 ${SECONDS_TO_APPEAR} 秒后，${url} 上仍没有新内容。`)
    await delay(2)
  }
}
