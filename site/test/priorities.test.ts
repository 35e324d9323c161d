import { appendFileSync, existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { settings } from 'shared/examples/site'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepPage } from '../publisher/journal/pages.ts'
import { releaseIn } from '../publisher/journal/releases.ts'
import { currentBatch, nextSlice } from '../publisher/journal/stale.ts'
import { publish, step } from '../publisher/publisher.ts'
import { recover } from '../publisher/recover.ts'
import { servedRelease } from '../publisher/releases/release-folders.ts'
import { syncStore } from '../publisher/sync.ts'
import { answerTo, makeWish } from '../publisher/wishes.ts'
import { inTransaction, writeState } from '../src/content/store.ts'
import { changeTemplates, templatesAt } from './support/changed-templates.ts'
import { type FeedServer, serveFeed } from './support/feed-server.ts'
import { flawsOf } from './support/flaws.ts'
import { contentsOf, differences } from './support/folder-contents.ts'
import { fullRelease } from './support/full-release.ts'
import { first, Newsroom } from './support/newsroom.ts'
import { makeNews, makePicture, makeProfile, NOW, sampleSite } from './support/samples.ts'
import {
  compiledRenderer,
  makeWorkplace,
  newFolder,
  pending,
  RENDERER,
  type TestPlace,
  templatesWith,
} from './support/workplace.ts'

let newsroom: Newsroom
let feed: FeedServer
let work: TestPlace

beforeEach(async () => {
  newsroom = new Newsroom()
  for (const publication of sampleSite(120)) newsroom.publish(publication)
  feed = await serveFeed(newsroom)
  work = await makeWorkplace(feed)
  await bringUpToDate()
})

afterEach(async () => {
  await feed[Symbol.asyncDispose]()
  work[Symbol.dispose]()
})

const sync = () => syncStore({ ...work, wait: 0 })

async function bringUpToDate(): Promise<void> {
  await sync()
  await publish(work)
}

const file = (path: string): string => join(work.folders.release, path, 'index.html')

test('promise 5: what is published while a change of every page is under way does not wait for it', async () => {
  newsroom.publish({ ...settings, name: '示例改名的网站' })
  await sync()
  const profile = makeProfile(900)
  newsroom.publish(profile)
  await sync()
  expect(nextSlice(work.store, 1, { largest: Infinity })?.pages.length).toBeLessThan(64)
  await step(work)
  expect(existsSync(file(`/profiles/${profile.slug}/`))).toBe(true)
  expect(pending(work)).toBeGreaterThan(64)
  await publish(work)
  expect(differences(contentsOf(work.folders.release), await fullRelease(feed, NOW))).toEqual([])
})

test('promise 5: a change of every page is finished, however much is published meanwhile', async () => {
  newsroom.publish({ ...settings, name: '示例改名的网站' })
  await sync()
  const { column } = first(newsroom, 'news')
  for (let change = 0; !readFileSync(file('/units/'), 'utf8').includes('示例改名的网站'); change++) {
    expect(change).toBeLessThan(64)
    newsroom.publish(makeNews(900 + change, { column }))
    await sync()
    await step(work)
  }
  await publish(work)
  expect(differences(contentsOf(work.folders.release), await fullRelease(feed, NOW))).toEqual([])
})

test('promise 6: a page never shows a picture before it is there, though the picture came with a larger change', async () => {
  const { column } = first(newsroom, 'news')
  newsroom.publish({ ...settings, name: '示例改名的网站' })
  newsroom.publish(makeNews(900, { column, cover: makePicture(newsroom, '示例配图') }))
  await sync()
  newsroom.publish(makeNews(901, { column }))
  await sync()
  while (await step(work)) expect(flawsOf(work.folders.release, settings.url)).toEqual([])
  expect(differences(contentsOf(work.folders.release), await fullRelease(feed, NOW))).toEqual([])
})

test('promise 6: a new page that a slice names in a feed alone comes with that slice', async () => {
  const profile = makeProfile(900)
  newsroom.publish(profile)
  await sync()
  work.store.sql.run`DELETE FROM stale WHERE path NOT GLOB '/feeds/*'`
  await publish(work)
  expect(existsSync(file(`/profiles/${profile.slug}/`))).toBe(true)
})

test('promise 7: a withdrawal does not wait for a batch that is left to a new release', async () => {
  const [story] = newsroom.live().filter((publication) => publication.kind === 'stories')
  if (!story) throw new Error('the sample site has no story')
  newsroom.publish({ ...settings, name: '示例改名的网站' })
  await sync()
  for (let page = 0; page < 3000; page++) work.store.sql.run`INSERT INTO stale VALUES (1, 1000, ${`/示例/${page}/`}, 0)`
  work.store.sql.run`UPDATE OR IGNORE stale SET batch = 1000`
  newsroom.withdraw(story)
  await sync()
  await step(work)
  await step(work)
  expect(existsSync(file(`/stories/${story.slug}/`))).toBe(false)
})

test('promise 7: a withdrawal does not wait for a change of every page that came with it', async () => {
  const story = first(newsroom, 'stories')
  newsroom.publish({ ...settings, name: '示例改名的网站' })
  newsroom.withdraw(story)
  await sync()
  while (existsSync(file(`/stories/${story.slug}/`))) await step(work)
  expect(pending(work)).toBeGreaterThan(64)
  await publish(work)
  expect(differences(contentsOf(work.folders.release), await fullRelease(feed, NOW))).toEqual([])
})

test('promise 7: a withdrawal does not wait for a new release that is made of what came with it', async () => {
  const story = first(newsroom, 'stories')
  newsroom.publish({ ...settings, name: '示例改名的网站' })
  newsroom.withdraw(story)
  await sync()
  const batch = currentBatch(work.store)
  for (let page = 0; page < 3000; page++)
    work.store.sql.run`INSERT INTO stale VALUES (1, ${batch}, ${`/示例/${page}/`}, 0)`
  await step(work)
  await step(work)
  expect(existsSync(file(`/stories/${story.slug}/`))).toBe(false)
})

test('promise 7: a start brings a withdrawal to readers before they come, and lets no change of every page keep them waiting', async () => {
  const story = first(newsroom, 'stories')
  newsroom.publish({ ...settings, name: '示例改名的网站' })
  newsroom.withdraw(story)
  await sync()
  await recover(work)
  expect(existsSync(file(`/stories/${story.slug}/`))).toBe(false)
  expect(pending(work)).toBeGreaterThan(64)
  await publish(work)
  expect(differences(contentsOf(work.folders.release), await fullRelease(feed, NOW))).toEqual([])
})

test('promise 7: a rollback waits for what is withdrawn, and not for a change of every page', async () => {
  const editions = newFolder()
  work.templates = await templatesAt([RENDERER, changeTemplates(editions, 'second')])
  await publish(work)
  const story = first(newsroom, 'stories')
  newsroom.publish({ ...settings, name: '示例改名的网站' })
  await sync()
  newsroom.withdraw(story)
  await sync()
  inTransaction(work.store, () => makeWish(work.store, 'rollback'))
  let clock = 0
  vi.spyOn(performance, 'now').mockImplementation(() => (clock += 1500))
  while (servedRelease(work.folders) === 2) await step(work)
  vi.restoreAllMocks()
  expect(existsSync(file(`/stories/${story.slug}/`))).toBe(false)
  expect(pending(work)).toBeGreaterThan(64)
  expect(answerTo(work.store)).toEqual({ sentence: expect.stringMatching(/还有 \d+ 个文件/), granted: true })
  await publish(work)
  const before = await templatesAt([RENDERER])
  const lent = (path: string) => path.startsWith('/_astro/second')
  const found = differences(contentsOf(work.folders.release), await fullRelease(feed, NOW, before))
  expect(found.filter((path) => !lent(path))).toEqual([])
  rmSync(editions, { recursive: true, force: true })
})

test('promise 5: a new release is finished, however much is published meanwhile', async () => {
  inTransaction(work.store, () => makeWish(work.store, 'rerender'))
  for (let change = 0; servedRelease(work.folders) === 1; change++) {
    expect(change).toBeLessThan(90)
    newsroom.publish(makeProfile(900 + change))
    await sync()
    await step(work)
  }
  await publish(work)
  expect(differences(contentsOf(work.folders.release), await fullRelease(feed, NOW))).toEqual([])
})

/** Texts that no newsroom has published. */
const isText = (path: string): boolean => path.startsWith('/shi-li-')

/**
 * Has a change of every page come when a new release is rendered, which touches so many texts besides, of all those that
 * the site is said to have. Resolves when readers see a release that has it, with the most that one step has rendered.
 */
async function overtakeRelease({ touched, pages }: { touched: number; pages: number }): Promise<number> {
  inTransaction(work.store, () => makeWish(work.store, 'rerender'))
  while (work.construction?.stage !== 'rendered') {
    await step(work)
    await work.construction?.finished
  }
  const { render } = await compiledRenderer()
  let rendered = 0
  work.templates = await templatesWith(async (path, store) => {
    rendered += 1
    return isText(path) ? { body: Buffer.from(path), reads: new Set() } : render(path, store)
  })
  newsroom.publish({ ...settings, name: '示例改名的网站' })
  await sync()
  const batch = currentBatch(work.store)
  inTransaction(work.store, () => {
    for (const release of [1, 2]) {
      for (let page = 0; page < Math.max(touched, pages); page++) {
        const path = `/shi-li-${page}.txt`
        if (page < pages) keepPage(work.store, release, { path, digest: '', reads: [] })
        if (page < touched) work.store.sql.run`INSERT INTO stale VALUES (${release}, ${batch}, ${path}, 0)`
      }
    }
  })
  const most: number[] = []
  while (servedRelease(work.folders) === 1) {
    rendered = 0
    await step(work)
    most.push(rendered)
    await work.construction?.finished
  }
  return Math.max(...most)
}

test('promise 5: a new release that a change of most pages has overtaken is begun anew, and holds up nothing', async () => {
  expect(await overtakeRelease({ touched: 3000, pages: 0 })).toBeLessThan(64)
  expect(servedRelease(work.folders)).toBe(3)
  expect(differences(contentsOf(work.folders.release), await fullRelease(feed, NOW))).toEqual([])
})

test('promise 5: a new release that lacks much is brought up to date without holding up anything', async () => {
  expect(await overtakeRelease({ touched: 1000, pages: 4000 })).toBeLessThan(400)
  expect(servedRelease(work.folders)).toBe(2)
  const found = differences(contentsOf(work.folders.release), await fullRelease(feed, NOW))
  expect(found.filter((path) => !isText(path))).toEqual([])
})

test('promise 7: readers see a new release once it has everything that was published while it was made, and not before', async () => {
  inTransaction(work.store, () => makeWish(work.store, 'rerender'))
  while (work.construction?.stage !== 'rendering') {
    await step(work)
    if (work.construction?.stage === 'laying out') await work.construction.finished
  }
  const [story, profile] = [first(newsroom, 'stories'), makeProfile(900)]
  newsroom.withdraw(story)
  newsroom.publish(profile)
  await sync()
  await work.construction.finished
  while (servedRelease(work.folders) === 1) await step(work)
  expect(existsSync(file(`/stories/${story.slug}/`))).toBe(false)
  expect(existsSync(file(`/profiles/${profile.slug}/`))).toBe(true)
  expect(differences(contentsOf(work.folders.release), await fullRelease(feed, NOW))).toEqual([])
})

test('promise 7: a page that cannot be rendered holds up no withdrawal elsewhere', async () => {
  const { render } = await compiledRenderer()
  const [first, second] = newsroom.live().filter((publication) => publication.kind === 'lectures')
  if (!first || !second) throw new Error('the sample site lacks lectures')
  const news = newsroom.live().find((publication) => publication.kind === 'news')
  if (!news) throw new Error('the sample site has no news')
  work.templates = await templatesWith(async (path, store) => {
    if (path === `/news/${news.slug}/`) throw new Error('页面坏了。')
    return render(path, store)
  })
  newsroom.publish({ ...news, editor: '示例新编辑' })
  await sync()
  newsroom.withdraw(first)
  await sync()
  await expect(publish(work)).rejects.toThrow('页面坏了。')
  expect(existsSync(file(`/lectures/${first.slug}/`))).toBe(false)
})

test('new templates replace those that cannot render any longer', async () => {
  const { templates } = work
  work.templates = await templatesWith(() => Promise.reject(new Error('模板坏了。')))
  newsroom.publish(makeProfile(900))
  await sync()
  await expect(publish(work)).rejects.toThrow('模板坏了。')
  inTransaction(work.store, () => makeWish(work.store, 'rerender'))
  work.templates = templates
  work.failures.clear()
  await publish(work)
  expect(differences(contentsOf(work.folders.release), await fullRelease(feed, NOW))).toEqual([])
})

test('promise 6: a release that became live and is not served yet is served by the next step', async () => {
  inTransaction(work.store, () => makeWish(work.store, 'rerender'))
  await publish(work)
  expect(servedRelease(work.folders)).toBe(2)
  rmSync(work.folders.release)
  await publish(work)
  expect(servedRelease(work.folders)).toBe(releaseIn(work.store, 'live')?.name)
})

test('promise 6: after the machine went down in the midst of catching up, untrusted pages are not shown', async () => {
  appendFileSync(file('/'), '残缺')
  writeState(work.store, 'running', 'another run of the machine')
  writeState(work.store, 'catchingUp', 'yes')
  await recover(work)
  expect(servedRelease(work.folders)).toBeNull()
  await bringUpToDate()
  writeState(work.store, 'catchingUp', '')
  await publish(work)
  expect(differences(contentsOf(work.folders.release), await fullRelease(feed, NOW))).toEqual([])
})
