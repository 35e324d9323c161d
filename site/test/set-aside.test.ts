import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { settings } from 'shared/examples/site'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { heldBackSentence } from '../publisher/held-back.ts'
import { currentBatch } from '../publisher/journal/stale.ts'
import { PageFault } from '../publisher/page-fault.ts'
import { publish } from '../publisher/publisher.ts'
import { servedRelease } from '../publisher/releases/release-folders.ts'
import { syncStore } from '../publisher/sync.ts'
import { makeWish } from '../publisher/wishes.ts'
import { inTransaction } from '../src/content/store.ts'
import { breakTemplates, templatesAt } from './support/changed-templates.ts'
import { type FeedServer, serveFeed } from './support/feed-server.ts'
import { flawsOf } from './support/flaws.ts'
import { contentsOf, differences } from './support/folder-contents.ts'
import { fullRelease } from './support/full-release.ts'
import { first, Newsroom } from './support/newsroom.ts'
import { makeNews, NOW, sampleSite } from './support/samples.ts'
import {
  compiledRenderer,
  makeWorkplace,
  newFolder,
  RENDERER,
  type TestPlace,
  templatesWith,
} from './support/workplace.ts'

let newsroom: Newsroom
let feed: FeedServer
let work: TestPlace

beforeEach(async () => {
  newsroom = new Newsroom()
  for (const publication of sampleSite(30)) newsroom.publish(publication)
  feed = await serveFeed(newsroom)
  work = await makeWorkplace(feed)
})

afterEach(async () => {
  await feed[Symbol.asyncDispose]()
  work[Symbol.dispose]()
})

async function bringUpToDate(): Promise<void> {
  await syncStore({ ...work, wait: 0 })
  await publish(work)
}

const isShown = (path: string): boolean => existsSync(join(work.folders.release, path, 'index.html'))

const FAULT = '示例：页面有误。'

/** The compiled pages, but that one of them cannot be shown, and others cannot be as long as there is one to be. */
async function templatesWithout(faulty: string, ...others: string[]) {
  const { render } = await compiledRenderer()
  return templatesWith(async (path, store) => {
    const page = await render(path, store)
    const isFaulty = path === faulty || (others.includes(path) && (await render(faulty, store)) !== null)
    if (page && isFaulty) throw new PageFault(path, FAULT)
    return page
  })
}

/** The compiled pages, but that none of these can be shown with certain words in it. */
async function templatesRefusing(words: string, ...paths: string[]) {
  const { render } = await compiledRenderer()
  return templatesWith(async (path, store) => {
    const page = await render(path, store)
    if (page?.body.includes(words) && paths.includes(path)) throw new PageFault(path, FAULT)
    return page
  })
}

test('promise 6: a new text whose page cannot be shown holds up nothing else, and comes with templates that can', async () => {
  await bringUpToDate()
  const { column } = first(newsroom, 'news')
  const [unfit, story, later] = [makeNews(900, { column }), first(newsroom, 'stories'), makeNews(901, { column })]
  const { templates } = work
  work.templates = await templatesWithout(`/news/${unfit.slug}/`)
  newsroom.publish(unfit)
  await bringUpToDate()
  newsroom.withdraw(story)
  newsroom.publish(later)
  await bringUpToDate()
  expect([isShown(`/stories/${story.slug}/`), isShown(`/news/${later.slug}/`)]).toEqual([false, true])
  expect(flawsOf(work.folders.release, settings.url)).toEqual([])
  expect(heldBackSentence(work)).toContain(unfit.title)
  expect(work.said).toContain(FAULT)

  work.templates = templates
  inTransaction(work.store, () => makeWish(work.store, 'rerender'))
  await publish(work)
  await syncStore({ ...work, wait: 1 })
  await publish(work)
  expect(heldBackSentence(work)).toBe('')
  expect(differences(contentsOf(work.folders.release), await fullRelease(feed, NOW))).toEqual([])
})

test('promise 6: a new text with which a feed cannot be shown holds up nothing else either', async () => {
  await bringUpToDate()
  const unfit = makeNews(900, { column: first(newsroom, 'news').column })
  const story = first(newsroom, 'stories')
  work.templates = await templatesWithout(`/news/${unfit.slug}/`, '/feeds/site.xml')
  newsroom.publish(unfit)
  newsroom.withdraw(story)
  await bringUpToDate()
  expect([isShown(`/news/${unfit.slug}/`), isShown(`/stories/${story.slug}/`)]).toEqual([false, false])
  expect(flawsOf(work.folders.release, settings.url)).toEqual([])
})

test('promise 7: a text that has a new address and cannot be shown there stays where readers have it', async () => {
  await bringUpToDate()
  const news = first(newsroom, 'news')
  work.templates = await templatesWithout('/news/shi-li-xin-zhi/')
  newsroom.publish({ ...news, slug: 'shi-li-xin-zhi' })
  await bringUpToDate()
  expect([isShown(`/news/${news.slug}/`), isShown('/news/shi-li-xin-zhi/')]).toEqual([true, false])
  expect(flawsOf(work.folders.release, settings.url)).toEqual([])
  expect(heldBackSentence(work)).toContain(news.title)
})

test('promise 7: an edit that cannot be shown keeps no withdrawal from readers, who keep the version before it', async () => {
  await bringUpToDate()
  const [news, story] = [first(newsroom, 'news'), first(newsroom, 'stories')]
  const second = { ...news, title: '示例改过一次的标题' }
  newsroom.publish(second)
  await bringUpToDate()
  const { templates } = work
  work.templates = await templatesRefusing('示例有误的标题', `/news/${news.slug}/`, '/feeds/site.xml', '/news/')
  newsroom.publish({ ...news, title: '示例有误的标题' })
  newsroom.withdraw(story)
  await bringUpToDate()
  const page = () => readFileSync(join(work.folders.release, 'news', news.slug, 'index.html'), 'utf8')
  expect(isShown(`/stories/${story.slug}/`)).toBe(false)
  expect(page()).toContain(second.title)
  expect(heldBackSentence(work)).toContain('示例有误的标题')
  expect(flawsOf(work.folders.release, settings.url)).toEqual([])

  work.templates = templates
  newsroom.publish({ ...news, title: '示例改好的标题' })
  await bringUpToDate()
  expect(page()).toContain('示例改好的标题')
  expect(heldBackSentence(work)).toBe('')
  expect(differences(contentsOf(work.folders.release), await fullRelease(feed, NOW))).toEqual([])
})

test('promise 7: what was withdrawn does not come back because what was published after it cannot be shown', async () => {
  await bringUpToDate()
  const news = first(newsroom, 'news')
  newsroom.publish({ ...news, title: '示例要撤下的标题' })
  newsroom.withdraw(news)
  work.templates = await templatesRefusing('示例有误的标题', `/news/${news.slug}/`)
  await syncStore({ ...work, wait: 0 })
  newsroom.publish({ ...news, title: '示例有误的标题' })
  await bringUpToDate()
  expect(isShown(`/news/${news.slug}/`)).toBe(false)
})

test('promise 6: a site that begins with a text whose page cannot be shown opens without it, and says so', async () => {
  const unfit = first(newsroom, 'news')
  const editions = newFolder()
  work.templates = await templatesAt([breakTemplates(editions, `/news/${unfit.slug}/`)])
  await bringUpToDate()
  await bringUpToDate()
  expect(isShown(`/news/${unfit.slug}/`)).toBe(false)
  expect(heldBackSentence(work)).toContain(unfit.title)
  expect(flawsOf(work.folders.release, settings.url)).toEqual([])
  rmSync(editions, { recursive: true, force: true })
})

test('promise 6: a publisher that lost its store takes nothing from readers because its page cannot be shown', async () => {
  await bringUpToDate()
  const news = first(newsroom, 'news')
  work.store.db.close()
  rmSync(work.folders.store)
  using again = await makeWorkplace(feed, work.dataDir)
  const editions = newFolder()
  again.templates = await templatesAt([breakTemplates(editions, `/news/${news.slug}/`)])
  await syncStore({ ...again, wait: 0 })
  await expect(publish(again)).rejects.toThrow('示例：模板有误')
  expect(isShown(`/news/${news.slug}/`)).toBe(true)
  expect(heldBackSentence(again)).toBe('')
  rmSync(editions, { recursive: true, force: true })
})

test('promise 6: a rollback brings what only the later templates could not show', async () => {
  await bringUpToDate()
  const unfit = makeNews(900, { column: first(newsroom, 'news').column })
  const editions = newFolder()
  work.templates = await templatesAt([RENDERER, breakTemplates(editions, `/news/${unfit.slug}/`)])
  await publish(work)
  newsroom.publish(unfit)
  await bringUpToDate()
  expect(heldBackSentence(work)).toContain(unfit.title)
  inTransaction(work.store, () => makeWish(work.store, 'rollback'))
  await publish(work)
  await bringUpToDate()
  expect([isShown(`/news/${unfit.slug}/`), heldBackSentence(work)]).toEqual([true, ''])
  rmSync(editions, { recursive: true, force: true })
})

test('promise 5: a new text whose page cannot be shown holds up no new release', async () => {
  await bringUpToDate()
  const unfit = makeNews(900, { column: first(newsroom, 'news').column })
  const editions = newFolder()
  work.templates = await templatesAt([RENDERER, breakTemplates(editions, `/news/${unfit.slug}/`)])
  newsroom.publish(unfit)
  await syncStore({ ...work, wait: 0 })
  const batch = currentBatch(work.store)
  for (let page = 0; page < 3000; page++)
    work.store.sql.run`INSERT INTO stale VALUES (1, ${batch}, ${`/示例/${page}/`}, 0)`
  await publish(work)
  expect(servedRelease(work.folders)).toBeGreaterThan(1)
  expect(flawsOf(work.folders.release, settings.url)).toEqual([])
  rmSync(editions, { recursive: true, force: true })
})
