import fc from 'fast-check'
import { expect, test } from 'vitest'
import { publish } from '../publisher/publisher.ts'
import { syncStore, syncTime } from '../publisher/sync.ts'
import { blobPathsOf } from '../src/content/blob-paths.ts'
import { Content } from '../src/content/content.ts'
import { type FeedServer, serveFeed } from './support/feed-server.ts'
import { brokenLinks, contentsOf, differences, pagesAlone } from './support/folder-contents.ts'
import { fullRelease, staticBuild } from './support/full-release.ts'
import { Newsroom } from './support/newsroom.ts'
import { globals, makeColumn, makeNews, sampleSite } from './support/samples.ts'
import { arbitraryStep, type Step, takeStep } from './support/steps.ts'
import { makeWorkplace, type TestPlace } from './support/workplace.ts'

const RUNS = 4
const BATCHES = 30
const CHECK_EVERY = 10

/** Between two publishes the newsroom may take several steps, and time may pass. */
const arbitraryBatch = fc.record({
  steps: fc.array(arbitraryStep, { minLength: 2, maxLength: 4 }),
  hours: fc.constantFrom(0, 0, 0, 3),
})

interface Batch {
  steps: Step[]
  hours: number
}

interface Model {
  newsroom: Newsroom
  feed: FeedServer
  work: TestPlace
}

test('promise 5: after any sequence of changes the live release is the full render, byte for byte', async () => {
  const batches = fc.array(arbitraryBatch, { minLength: BATCHES, maxLength: BATCHES })
  await fc.assert(fc.asyncProperty(batches, runSequence), { numRuns: RUNS, endOnFailure: true })
})

async function runSequence(batches: Batch[]): Promise<void> {
  const newsroom = new Newsroom()
  for (const publication of sampleSite(130)) newsroom.publish(publication)
  await using feed = await serveFeed(newsroom)
  using work = await makeWorkplace(feed)
  const model = { newsroom, feed, work }
  await bringUpToDate(work)
  const first = new Set(contentsOf(work.folders.release).keys())
  for (const [index, batch] of batches.entries()) {
    takeBatch(model, batch)
    await bringUpToDate(work)
    if ((index + 1) % CHECK_EVERY === 0) await expectFullRender(model)
  }
  expect([...contentsOf(work.folders.release).keys()].filter((path) => !first.has(path))).not.toEqual([])
  expectStaticBuild(work)
}

function takeBatch({ newsroom, work }: Model, { steps, hours }: Batch): void {
  for (const step of steps) takeStep(newsroom, step)
  work.clock(new Date(Date.parse(work.now()) + hours * 3_600_000).toISOString())
}

async function bringUpToDate(work: TestPlace): Promise<void> {
  await syncStore({ ...work, wait: 0 })
  syncTime(work)
  await publish(work)
}

async function expectFullRender({ newsroom, feed, work }: Model): Promise<void> {
  const live = contentsOf(work.folders.release)
  expect(differences(live, await fullRelease(feed, work.now()))).toEqual([])
  expect(brokenLinks(work.folders.release, new Content(work.store).settings().url)).toEqual([])
  const named = new Set(newsroom.live().flatMap(blobPathsOf))
  expect([...live.keys()].filter((path) => /^\/(?:media|files)\//.test(path)).sort()).toEqual([...named].sort())
}

function expectStaticBuild({ store, dataDir, folders }: TestPlace): void {
  const live = pagesAlone(contentsOf(folders.release))
  expect(differences(live, staticBuild(dataDir))).toEqual([])
  expect(store.db.isOpen).toBe(true)
}

test.each([19, 20, 39, 40])(
  'promise 5: so it is where a list of %i items grows and shrinks over a page',
  async (count) => {
    const newsroom = new Newsroom()
    const column = makeColumn(1, 'news')
    for (const publication of [...globals, column]) newsroom.publish(publication)
    const items = Array.from({ length: count + 2 }, (_, index) => makeNews(index + 1, { column: column.id }))
    for (const item of items.slice(0, count)) newsroom.publish(item)
    await using feed = await serveFeed(newsroom)
    using work = await makeWorkplace(feed)
    await bringUpToDate(work)
    const [last, newer, newest] = items.slice(count - 1)
    if (!last || !newer || !newest) throw new Error('there are too few items')
    const changes = [
      () => newsroom.publish(newer),
      () => newsroom.publish(newest),
      () => newsroom.withdraw(newest),
      () => newsroom.withdraw(newer),
      () => newsroom.withdraw(last),
      () => newsroom.publish(newest),
      () => newsroom.publish(last),
    ]
    for (const change of changes) {
      change()
      await bringUpToDate(work)
      await expectFullRender({ newsroom, feed, work })
    }
  },
)
