import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { extname, join } from 'node:path'
import { settings } from 'shared/examples/site'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { connectChangeFeed } from '../publisher/change-feed.ts'
import { heldBackSentence, waitingForFiles } from '../publisher/held-back.ts'
import { publish } from '../publisher/publisher.ts'
import { recover } from '../publisher/recover.ts'
import { restingSentence } from '../publisher/releases/renew.ts'
import { syncStore } from '../publisher/sync.ts'
import { verify } from '../publisher/verifying/verify.ts'
import { makeWish } from '../publisher/wishes.ts'
import { inTransaction } from '../src/content/store.ts'
import { type FeedServer, serveFeed, TOKEN } from './support/feed-server.ts'
import { flawsOf } from './support/flaws.ts'
import { contentsOf, differences } from './support/folder-contents.ts'
import { fullRelease } from './support/full-release.ts'
import { first, Newsroom } from './support/newsroom.ts'
import { makeBlob, makeNews, makePicture, NOW, sampleSite } from './support/samples.ts'
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

/** From now on the newsroom answers so to whoever asks for a file. */
const failFiles = (answer: (response: ServerResponse) => unknown) => (): Disposable | undefined => {
  feed.spoil = ({ url }, response) => {
    if (!url?.startsWith('/api/blobs/')) return false
    answer(response)
    return true
  }
  return undefined
}

/** As when nothing is to be done: until something arrives. */
const syncOnceMore = () => syncStore({ ...work, wait: 1, bell: work.alarm.signal })

const isShown = () => existsSync(join(work.folders.release, 'news', item.slug, 'index.html'))
const loseHere = () => rmSync(work.folders.blobs, { recursive: true })

test.each([
  ['before it was read', [lose], []],
  ['before it was read, and refuses it', [failFiles((response) => response.writeHead(403).end())], []],
  [
    'before it was read, and leads elsewhere',
    [failFiles((response) => response.writeHead(302, { location: '/' }).end())],
    [],
  ],
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
    expect(heldBackSentence(work)).toContain(item.title)

    feed.spoil = null
    while (waitingForFiles(work.store).length > 0) await syncOnceMore()
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
  expect(heldBackSentence(work)).toContain(item.title)

  load()
  while (waitingForFiles(work.store).length > 0) await syncOnceMore()
  await publish(work)
  expect(differences(contentsOf(work.folders.release), await fullRelease(feed, NOW))).toEqual([])
})

function sendForEver(response: ServerResponse): void {
  const timer = setInterval(() => response.write(Buffer.alloc(100_000)), 100)
  response.once('close', () => clearInterval(timer))
}

const fullDisk = () =>
  interceptWrites(({ name }) => {
    if (name === 'createWriteStream') throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' })
  })

test.each([
  ['never comes', failFiles(() => {})],
  ['never ends', failFiles(sendForEver)],
  ['is refused', failFiles((response) => response.writeHead(401).end())],
  ['has moved', failFiles((response) => response.writeHead(302, { location: '/' }).end())],
  ['breaks the connection', failFiles(({ socket }) => socket?.destroy())],
  ['is larger than the disk', fullDisk],
])(
  'promise 7: a file that %s keeps no withdrawal from readers, however the feed is cut into pages',
  async (_, fail) => {
    await using one = await serveFeed(newsroom, 1)
    const source = connectChangeFeed({ cmsUrl: one.url, token: TOKEN })
    newsroom.withdraw(item)
    await syncStore({ ...work, wait: 0 })
    await publish(work)
    const story = first(newsroom, 'stories')
    const cover = makePicture(newsroom, '示例别的图')
    newsroom.publish({ ...item, id: crypto.randomUUID(), cover })
    newsroom.withdraw(story)
    const disk = fail()
    one.spoil = feed.spoil
    await syncStore({ ...work, feed: source, wait: 0 })
    await publish(work)
    disk?.[Symbol.dispose]()
    expect(existsSync(join(work.folders.release, 'stories', story.slug))).toBe(false)
    expect([isShown(), flawsOf(work.folders.release, settings.url)]).toEqual([false, []])
    expect(heldBackSentence(work)).toContain(item.title)
  },
)

test('promise 5: the many files of one text keep no picture of another from readers', async () => {
  await syncStore({ ...work, wait: 0 })
  await publish(work)
  const { column } = item
  const gallery = makePicture(newsroom, '示例慢的图')
  gallery.renditions = Array.from({ length: 12 }, (_, width) => ({
    ...{ type: 'image/webp', width: width + 1, height: 240 },
    ...makeBlob(newsroom, `示例慢的图${width}`),
  }))
  const slow = gallery.renditions.map(({ hash }) => `/api/blobs/${hash}`)
  feed.spoil = ({ url = '' }) => slow.includes(url)
  const other = makeNews(902, { column, cover: makePicture(newsroom, '示例快的图') })
  newsroom.publish(makeNews(901, { column, cover: gallery }))
  newsroom.publish(other)
  await syncStore({ ...work, wait: 0 })
  await publish(work)
  expect(existsSync(join(work.folders.release, 'news', other.slug))).toBe(true)
})

test('promise 6: what is on its way is spared by a new release, and what a killed publisher was fetching is not', async () => {
  await syncStore({ ...work, wait: 0 })
  await publish(work)
  const answers: (() => void)[] = []
  const cover = makePicture(newsroom, '示例慢的图')
  feed.spoil = ({ url }, response) => {
    const [, hash] = /^\/api\/blobs\/(.+)$/.exec(url ?? '') ?? []
    if (hash) answers.push(() => response.end(newsroom.blob(hash)))
    if (hash) response.write('')
    return hash !== undefined
  }
  newsroom.publish({ ...item, cover })
  await syncStore({ ...work, wait: 0 })
  inTransaction(work.store, () => makeWish(work.store, 'rerender'))
  await publish(work)
  for (const answer of answers) answer()
  feed.spoil = null
  await Promise.all(work.arriving.values())
  await syncStore({ ...work, wait: 0 })
  await publish(work)
  expect(work.said.filter((sentence) => sentence.includes('ENOENT'))).toEqual([])
  expect(differences(contentsOf(work.folders.release), await fullRelease(feed, NOW))).toEqual([])

  const cached = readdirSync(work.folders.blobs)
  for (const name of [`${'a'.repeat(64)}.示例.partial`, `${cached[0]}.示例.partial`, 'b'.repeat(64)])
    writeFileSync(join(work.folders.blobs, name), '示例')
  await recover(work)
  expect(readdirSync(work.folders.blobs)).toEqual(cached)
})

test('promise 8: a verification beside an edit that is held back says so, and names no page that differs', async () => {
  await syncStore({ ...work, wait: 0 })
  await publish(work)
  const cover = makePicture(newsroom, '示例没有的图')
  const hashes = cover.renditions.map(({ hash }) => `/api/blobs/${hash}`)
  feed.spoil = ({ url = '' }, response) => {
    if (hashes.includes(url)) response.writeHead(404).end()
    return hashes.includes(url)
  }
  newsroom.publish({ ...item, cover })
  await syncStore({ ...work, wait: 0 })
  await publish(work)
  await expect(verify(work)).rejects.toThrow(`《${item.title}》的新版本还没有发布`)
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
