import { setTimeout as delay } from 'node:timers/promises'
import { Editor } from '../newsroom/editor.mjs'
import { startPublisher } from '../newsroom/publisher.mjs'
import { seed } from '../newsroom/seeding.mjs'
import { Problem } from '../problem.mjs'
import { step } from '../terminal/progress.mjs'
import { summary } from './latencies.mjs'
import { inTemporaryNewsroom } from './temporary-newsroom.mjs'

const PUBLISHES = 30
const SECONDS_TO_APPEAR = 300
const FEED = '/feeds/site.xml'

/**
 * From the publish request to the changed bytes on the site, new and edited items in turn, with that many documents
 * public; one newsroom grows from each number to the next.
 * @param {number[]} sizes
 * @returns {Promise<({ documents: number } & ReturnType<typeof summary>)[]>}
 */
export const measurePublishing = (sizes) =>
  inTemporaryNewsroom(async (temporary) => {
    const newsroom = await withSiteAndEditor(temporary)
    const results = []
    for (const documents of sizes) results.push({ documents, ...(await measureAt(documents, newsroom)) })
    return results
  })

/** @param {import('./temporary-newsroom.mjs').TemporaryNewsroom} newsroom */
async function withSiteAndEditor({ settings, secrets, operator }) {
  await step('启动网站', () => startPublisher({ settings, secrets }))
  const email = 'bench@example.org'
  const { password } = await operator.post('/create-account', { email, role: 'editor' })
  return {
    operator,
    editor: await Editor.signIn(settings.cmsUrl, { email, password }),
    site: `http://127.0.0.1:${settings.sitePort}`,
  }
}

/** @typedef {Awaited<ReturnType<typeof withSiteAndEditor>>} Newsroom */

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
