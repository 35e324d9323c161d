import { statSync } from 'node:fs'
import { join } from 'node:path'
import { Editor } from '../newsroom/editor.mjs'
import { startPublisher } from '../newsroom/publisher.mjs'
import { Reviewers } from '../newsroom/reviewers.mjs'
import { seed } from '../newsroom/seeding.mjs'
import { say, step } from '../terminal/progress.mjs'
import { summary } from './latencies.mjs'
import { childrenOf, treeOf, watchMemory } from './publishing/memory.mjs'
import { publishNews, withdrawNews } from './publishing/news.mjs'
import { oldestNews } from './publishing/oldest-news.mjs'
import { publishProfile } from './publishing/profile.mjs'
import { fileCount } from './publishing/release-files.mjs'
import { renameLargeUnit } from './publishing/rename.mjs'
import { sentences } from './publishing/sentences.mjs'
import { inTemporaryNewsroom } from './temporary-newsroom.mjs'

/** Of fewer, the slowest alone would be the 95th percentile. */
const SAMPLES = 40

/**
 * What publishing costs with so many documents public, from the click that signs off to the changed bytes on the site; one newsroom
 * grows from each number to the next, and each has a publisher that begins with nothing. Their sites stay until the end: a file system
 * is slow to give out again what was just deleted, and that would be measured.
 * @param {number[]} sizes
 */
export const measurePublishing = (sizes) =>
  inTemporaryNewsroom(async (temporary) => {
    const email = 'bench@example.org'
    const { password } = await temporary.operator.post('/create-account', { email, roles: ['editor'] })
    const { operator, settings } = temporary
    const editor = await Editor.signIn(settings.cmsUrl, { email, password })
    const reviewers = await Reviewers.employ(settings.cmsUrl, (account) => operator.post('/create-account', account))
    const results = []
    for (const documents of sizes) {
      const result = await measureAt(documents, { ...temporary, editor, reviewers })
      say(sentences(result))
      results.push(result)
    }
    return results
  })

/**
 * @param {number} documents
 * @param {import('./temporary-newsroom.mjs').TemporaryNewsroom & { editor: Editor, reviewers: Reviewers }} temporary
 */
async function measureAt(documents, temporary) {
  const { settings, secrets, operator, editor, reviewers, cms, dataDir: newsroomDir } = temporary
  const seeding = await timed(() =>
    step(`准备 ${documents} 篇已发布的稿件`, (detail) => seed(operator, documents, detail)),
  )
  const dataDir = join(newsroomDir, `site-${documents}`)
  const tell = { settings: { ...settings, dataDir }, secrets }
  const cmsProcess = Number(cms.child.process.pid)
  const publisherProcess = () => childrenOf(process.pid).filter((pid) => pid !== cmsProcess)
  const publisherMemory = watchMemory(publisherProcess)
  const withWorkersMemory = watchMemory(() => publisherProcess().flatMap(treeOf))
  const cmsMemory = watchMemory(() => [cmsProcess])
  const start = performance.now()
  const publisher = await step('从空的内容库生成整个网站', (detail) => startPublisher({ ...tell, tell: detail }))
  const synchronisation = Math.round(performance.now() - start)
  const newsroom = {
    editor,
    reviewers,
    operator,
    site: `http://127.0.0.1:${settings.sitePort}`,
    dataDir,
    publisherToken: secrets.PUBLISHER_TOKEN,
  }
  const latencies = await step(`在 ${documents} 篇稿件中发布、修改和撤稿`, (detail) => measureNews(newsroom, detail))
  const profile = await step('发布一位人物', () => publishProfile(newsroom))
  const rename = await step('更改一个大单位的名称', () => renameLargeUnit(newsroom))
  const memory = { publisher: publisherMemory(), withWorkers: withWorkersMemory(), cms: cmsMemory() }
  const sizes = {
    pages: await fileCount(dataDir),
    newsroomDatabase: megabytes(join(newsroomDir, 'newsroom.db')),
    contentStore: megabytes(join(dataDir, 'site/content.db')),
  }
  await publisher.child.stop()
  return { documents, seeding, synchronisation, ...latencies, profile, rename, memory, sizes }
}

/**
 * Each new item is edited and then withdrawn, so that the newsroom stays as large as it is.
 * @param {import('./publishing/news.mjs').Newsroom} newsroom
 * @param {(detail: string) => void} detail
 */
async function measureNews(newsroom, detail) {
  /** @type {Record<'created' | 'edited' | 'withdrawnRecent' | 'withdrawnOldest', number[]>} */
  const samples = { created: [], edited: [], withdrawnRecent: [], withdrawnOldest: [] }
  await withdrawNews(newsroom, await publishNews(newsroom, '热身'))
  for (let index = 1; index <= SAMPLES; index++) {
    const created = await publishNews(newsroom, `第 ${index} 次`)
    const edited = await publishNews(newsroom, `第 ${index} 次修改`, created.id)
    samples.created.push(created.elapsed)
    samples.edited.push(edited.elapsed)
    samples.withdrawnRecent.push(await withdrawNews(newsroom, edited))
    detail(`${index}/${SAMPLES}`)
  }
  for (const item of await oldestNews(newsroom, SAMPLES))
    samples.withdrawnOldest.push(await withdrawNews(newsroom, item))
  return {
    created: summary(samples.created),
    edited: summary(samples.edited),
    withdrawnRecent: summary(samples.withdrawnRecent),
    withdrawnOldest: summary(samples.withdrawnOldest),
  }
}

/** @param {() => Promise<unknown>} work */
async function timed(work) {
  const start = performance.now()
  await work()
  return Math.round(performance.now() - start)
}

/** @param {string} file */
const megabytes = (file) => Math.round(statSync(file).size / 2 ** 20)
