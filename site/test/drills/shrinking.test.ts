import { rmSync } from 'node:fs'
import type { Publication } from 'shared/publication'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { publish } from '../../publisher/publisher.ts'
import { recover } from '../../publisher/recover.ts'
import { servedRelease } from '../../publisher/releases/release-folders.ts'
import { syncStore } from '../../publisher/sync.ts'
import { answerTo, makeWish } from '../../publisher/wishes.ts'
import { inTransaction, writeState } from '../../src/content/store.ts'
import { type FeedServer, serveFeed } from '../support/feed-server.ts'
import { contentsOf, differences } from '../support/folder-contents.ts'
import { fullRelease } from '../support/full-release.ts'
import { Newsroom } from '../support/newsroom.ts'
import { makeNews, NOW, sampleSite } from '../support/samples.ts'
import { makeWorkplace, newFolder, type TestPlace } from '../support/workplace.ts'
import { conclude } from './length.ts'

const SHRINKS = '少了一半以上'

let newsroom: Newsroom
let feed: FeedServer
let dataDir: string
let work: TestPlace
let before: Map<string, Buffer>

beforeEach(async () => {
  newsroom = new Newsroom()
  for (const publication of sampleSite(120)) newsroom.publish(publication)
  feed = await serveFeed(newsroom)
  dataDir = newFolder()
  work = await makeWorkplace(feed, dataDir)
  await bringUpToDate()
  before = contentsOf(work.folders.release)
})

afterEach(async () => {
  await feed[Symbol.asyncDispose]()
  work[Symbol.dispose]()
})

async function bringUpToDate(): Promise<void> {
  await syncStore({ ...work, wait: 0 })
  await publish(work)
}

const isManuscript = ({ kind }: Publication): boolean => ['news', 'stories', 'profiles', 'lectures'].includes(kind)

/** What an operator says once the newsroom was looked at. How the site then differs from what the newsroom has. */
async function goAhead(): Promise<string[]> {
  inTransaction(work.store, () => makeWish(work.store, 'rerender'))
  await publish(work)
  return differences(contentsOf(work.folders.release), await fullRelease(feed, NOW))
}

test('promise 6: a site that would lose more than half of its pages stays as it is until an operator says so', async (context) => {
  for (const publication of newsroom.live().filter(isManuscript)) newsroom.withdraw(publication)
  await expect(bringUpToDate()).rejects.toThrow(SHRINKS)
  inTransaction(work.store, () => makeWish(work.store, 'rollback'))
  await expect(publish(work)).rejects.toThrow(SHRINKS)
  expect(answerTo(work.store)).toEqual({ sentence: expect.stringContaining(SHRINKS), granted: false })
  expect(differences(before, contentsOf(work.folders.release))).toEqual([])
  conclude(context, 1, await goAhead())
})

test('promise 6: a site that waits for its operator stays though the machine goes down, and is then rendered anew', async (context) => {
  for (const publication of newsroom.live().filter(isManuscript)) newsroom.withdraw(publication)
  await expect(bringUpToDate()).rejects.toThrow(SHRINKS)
  writeState(work.store, 'running', 'another run of the machine')
  await recover(work)
  await expect(publish(work)).rejects.toThrow(SHRINKS)
  expect(work.said).toContainEqual(expect.stringMatching(/^上次停机不正常.*少了一半以上/))
  expect(differences(before, contentsOf(work.folders.release))).toEqual([])
  const violations = await goAhead()
  expect(servedRelease(work.folders)).toBe(2)
  conclude(context, 1, violations)
})

test('promise 6: a newsroom that lost its content is noticed by a publisher that lost its store', async (context) => {
  work.store.db.close()
  for (const suffix of ['', '-wal', '-shm']) rmSync(work.folders.store + suffix, { force: true })
  const emptied = new Newsroom()
  for (const publication of newsroom.live().filter((each) => !isManuscript(each))) emptied.publish(publication)
  feed.newsroom = emptied
  work = await makeWorkplace(feed, dataDir)
  await expect(bringUpToDate()).rejects.toThrow(SHRINKS)
  expect(differences(before, contentsOf(work.folders.release))).toEqual([])
  conclude(context, 1, await goAhead())
})

test('promise 6: no number of small publishes takes more than half away', async (context) => {
  const manuscripts = newsroom.live().filter(isManuscript)
  const withdrawAll = async () => {
    for (let start = 0; start < manuscripts.length; start += 20) {
      for (const publication of manuscripts.slice(start, start + 20)) newsroom.withdraw(publication)
      await bringUpToDate()
    }
  }
  await expect(withdrawAll()).rejects.toThrow(SHRINKS)
  conclude(context, 1, await goAhead())
})

test('promise 6: a site that has grown is measured by what it has become', async (context) => {
  const column = newsroom.live().find(({ kind }) => kind === 'columns')
  if (!column) throw new Error('the sample site has no column')
  const added = Array.from({ length: 400 }, (_, index) => makeNews(50_000 + index, { column: column.id }))
  for (const item of added) newsroom.publish(item)
  await bringUpToDate()
  for (const item of added.slice(50)) newsroom.withdraw(item)
  await expect(bringUpToDate()).rejects.toThrow(SHRINKS)
  conclude(context, 1, await goAhead())
})
