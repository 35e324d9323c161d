import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { settings } from 'shared/examples/site'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { heldBackSentence } from '../publisher/held-back.ts'
import { publish } from '../publisher/publisher.ts'
import { restingSentence } from '../publisher/releases/renew.ts'
import { syncStore } from '../publisher/sync.ts'
import { makeWish } from '../publisher/wishes.ts'
import { inTransaction } from '../src/content/store.ts'
import { type FeedServer, serveFeed } from './support/feed-server.ts'
import { flawsOf } from './support/flaws.ts'
import { contentsOf, differences } from './support/folder-contents.ts'
import { fullRelease } from './support/full-release.ts'
import { first, Newsroom } from './support/newsroom.ts'
import { makeNews, makePicture, NOW, sampleSite } from './support/samples.ts'
import { makeWorkplace, type TestPlace } from './support/workplace.ts'
import { interceptWrites } from './support/writes.ts'

let newsroom: Newsroom
let item: ReturnType<typeof makeNews>
let feed: FeedServer
let work: TestPlace

beforeEach(async () => {
  newsroom = new Newsroom()
  for (const publication of sampleSite(30)) newsroom.publish(publication)
  const cover = makePicture(newsroom, '示例丢失的图')
  item = makeNews(900, { column: first(newsroom, 'news').column, cover })
  newsroom.publish(item)
  feed = await serveFeed(newsroom)
  work = await makeWorkplace(feed)
})

afterEach(async () => {
  await feed[Symbol.asyncDispose]()
  work[Symbol.dispose]()
})

/** From now on the newsroom does not have the picture. */
function lose(): void {
  const hashes = item.cover?.renditions.map(({ hash }) => hash) ?? []
  feed.spoil = ({ url }, response) => {
    if (!hashes.some((hash) => url === `/api/blobs/${hash}`)) return false
    response.writeHead(404).end()
    return true
  }
}

/** As when nothing is to be done: until something arrives. */
const syncOnceMore = () => syncStore({ ...work, wait: 1, bell: work.alarm.signal })

const isShown = () => existsSync(join(work.folders.release, 'news', item.slug, 'index.html'))
const loseHere = () => rmSync(work.folders.blobs, { recursive: true })

test.each([
  ['before it was read', [lose], []],
  ['after it was read, when this machine has lost it too', [], [lose, loseHere]],
])(
  'promise 6: a site whose newsroom lost a picture %s is rendered for the first time without what shows it',
  async (_, before, after) => {
    for (const step of before) step()
    await syncStore({ ...work, wait: 0 })
    for (const step of after) step()
    await publish(work)
    expect(isShown()).toBe(false)
    expect(existsSync(join(work.folders.release, 'index.html'))).toBe(true)
    expect(flawsOf(work.folders.release, settings.url)).toEqual([])
    expect(heldBackSentence(work.store)).toContain(item.title)

    feed.spoil = null
    while (heldBackSentence(work.store)) await syncOnceMore()
    await publish(work)
    expect(isShown()).toBe(true)
    expect(differences(contentsOf(work.folders.release), await fullRelease(feed, NOW))).toEqual([])
  },
)

test('promise 5: a large file holds up nothing that is published beside it, and comes when it is here', {
  timeout: 25_000,
}, async () => {
  newsroom.withdraw(item)
  await syncStore({ ...work, wait: 0 })
  await publish(work)
  const { promise: isLoaded, resolve: load } = Promise.withResolvers<void>()
  feed.spoil = ({ url }, response) => {
    const [, bytes] = /^\/api\/blobs\/(.+)$/.exec(url ?? '') ?? []
    if (bytes) void isLoaded.then(() => response.end(newsroom.blob(bytes)))
    return bytes !== undefined
  }
  const [story, later] = [first(newsroom, 'stories'), makeNews(901, { column: first(newsroom, 'news').column })]
  newsroom.publish({ ...item, id: crypto.randomUUID() })
  newsroom.withdraw(story)
  newsroom.publish(later)
  await syncStore({ ...work, wait: 0 })
  await publish(work)
  expect(isShown()).toBe(false)
  expect(existsSync(join(work.folders.release, 'stories', story.slug))).toBe(false)
  expect(existsSync(join(work.folders.release, 'news', later.slug))).toBe(true)
  expect(heldBackSentence(work.store)).toContain(item.title)

  load()
  while (heldBackSentence(work.store)) await syncOnceMore()
  await publish(work)
  expect(differences(contentsOf(work.folders.release), await fullRelease(feed, NOW))).toEqual([])
})

test('promise 6: no new release takes from readers what shows a picture that was lost after they had it', async () => {
  await syncStore({ ...work, wait: 0 })
  await publish(work)
  const before = contentsOf(work.folders.release)
  lose()
  loseHere()
  inTransaction(work.store, () => makeWish(work.store, 'rerender'))
  await publish(work)
  expect(restingSentence(work)).toContain('没有给出网站要的文件')
  expect(isShown()).toBe(true)
  expect(differences(contentsOf(work.folders.release), before)).toEqual([])
})

test.each(['', '.br', '.gz'])(
  'promise 6: what was staged%s and damaged before it was brought to readers is rendered once more',
  async (suffix) => {
    await syncStore({ ...work, wait: 0 })
    await publish(work)
    newsroom.publish({ ...settings, name: '示例改名的网站' })
    await syncStore({ ...work, wait: 0 })
    const staged = (name: string) => join(work.folders.staging, name)
    let renames = 0
    const writes = interceptWrites(({ name, parameters: [from] }) => {
      if (name !== 'rename' || !/staging\/\d+(?:\.\w+)?$/.test(String(from))) return
      renames += 1
      if (renames > 10) throw new Error('示例：断电')
    })
    await expect(publish(work)).rejects.toThrow('示例：断电')
    writes[Symbol.dispose]()
    const left = readdirSync(work.folders.staging).find((name) => /^\d/.test(name) && extname(name) === suffix)
    writeFileSync(staged(left ?? ''), '残缺')
    work.failures.clear()
    await publish(work)
    expect(left).toBeDefined()
    expect(differences(contentsOf(work.folders.release), await fullRelease(feed, NOW))).toEqual([])
  },
)
