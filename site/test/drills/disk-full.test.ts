import { cpSync } from 'node:fs'
import { setImmediate as turnOfEvents } from 'node:timers/promises'
import { settings } from 'shared/examples/site'
import { test } from 'vitest'
import { followFeed } from '../../publisher/follow-feed.ts'
import { publish } from '../../publisher/publisher.ts'
import { syncStore } from '../../publisher/sync.ts'
import { cursorOf } from '../../src/content/store.ts'
import { type FeedServer, serveFeed } from '../support/feed-server.ts'
import { flawsOf } from '../support/flaws.ts'
import { contentsOf, differences } from '../support/folder-contents.ts'
import { fullRelease } from '../support/full-release.ts'
import { first, Newsroom } from '../support/newsroom.ts'
import { makeNews, makePicture, NOW, sampleSite } from '../support/samples.ts'
import { makeWorkplace, newFolder, pending, type TestPlace } from '../support/workplace.ts'
import { interceptWrites, type Write } from '../support/writes.ts'
import { conclude, isLong } from './length.ts'

const SIZE = isLong ? 60 : 1
const SENTENCE = '磁盘已满，发布没有完成，网站保持原样。请清理磁盘，腾出空间后会自动继续。'

/** What waits for a file that the disk does not take is named as well. */
const HELD = '还没有取到'

/** What takes room on a disk. */
const GROWING = /^(?:writeFile|link|symlink|copyFile|createWriteStream|COMMIT)/

test('promise 6: a disk that is full from any write of a publish on changes nothing until there is room', async (context) => {
  const newsroom = new Newsroom()
  for (const publication of sampleSite(SIZE)) newsroom.publish(publication)
  await using feed = await serveFeed(newsroom)
  const dataDir = newFolder()
  using place = await makeWorkplace(feed, dataDir)
  await syncStore({ ...place, wait: 0 })
  await publish(place)
  place.store.db.close()
  const { column } = first(newsroom, 'news')
  newsroom.publish(makeNews(900, { column, cover: makePicture(newsroom, '示例配图') }))
  newsroom.withdraw(first(newsroom, 'stories'))
  const after = await fullRelease(feed, NOW)
  const violations: string[] = []
  let write = 1
  for (; ; write++) {
    const { isBeyondLast, flaws } = await publishWithout(feed, dataDir, { after, write })
    violations.push(...flaws.map((flaw) => `full at write ${write}: ${flaw}`))
    if (isBeyondLast) break
  }
  conclude(context, write - 1, violations)
})

/** Follows the feed on a disk that is full from a write on, and has room again when the publisher has failed twice. */
async function publishWithout(
  feed: FeedServer,
  published: string,
  { after, write }: { after: Map<string, Buffer>; write: number },
) {
  const dataDir = newFolder()
  cpSync(published, dataDir, { recursive: true, verbatimSymlinks: true })
  using work = await makeWorkplace(feed, dataDir)
  const disk = fillDisk(write)
  const flaws: string[] = []
  let failures = 0
  const pause = async () => {
    failures += 1
    flaws.push(...flawsOf(work.folders.release, settings.url))
    if (failures === 2) disk.clear()
    await turnOfEvents()
  }
  using _writes = interceptWrites(disk.take)
  const end = followFeed(work, pause)
  while (!isSettled(work, feed)) await turnOfEvents()
  work.controller.abort()
  await end
  flaws.push(...differences(contentsOf(work.folders.release), after))
  const told = new Set(work.said.filter((sentence) => !sentence.includes(HELD)))
  if ([...told].join() !== (disk.refused() > 0 ? SENTENCE : ''))
    flaws.push(`said “${work.said.join()}” of ${disk.refused()} writes that failed`)
  return { isBeyondLast: disk.refused() === 0, flaws }
}

const isSettled = (work: TestPlace, feed: FeedServer): boolean =>
  cursorOf(work.store) === feed.newsroom.sequence && pending(work) === 0 && feed.waiting === 1

function fillDisk(write: number) {
  let writes = 0
  let refused = 0
  let isCleared = false
  return {
    take({ name }: Write) {
      if (!GROWING.test(name)) return
      writes += 1
      if (isCleared || writes < write) return
      refused += 1
      if (name === 'COMMIT') throw Object.assign(new Error('database or disk is full'), { errcode: 13 })
      throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
    },
    clear: () => {
      isCleared = true
    },
    /** How many writes found it full. */
    refused: () => refused,
  }
}
