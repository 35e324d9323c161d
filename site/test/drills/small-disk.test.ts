import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { settings } from 'shared/examples/site'
import { afterAll, test } from 'vitest'
import { ask } from '../support/ask.ts'
import { type FeedServer, serveFeed } from '../support/feed-server.ts'
import { flawsOf } from '../support/flaws.ts'
import { LivingSite, until } from '../support/living-site.ts'
import { first, Newsroom } from '../support/newsroom.ts'
import { makeNews, makePicture, sampleSite } from '../support/samples.ts'
import { mountSmallDisk, WITHOUT_SMALL_DISK } from '../support/small-disk.ts'
import { conclude, isLong, leaveOut } from './length.ts'

const FULL = '磁盘已满'
const SIZE = isLong ? 400 : 40
const RENDERS = isLong ? 20 : 1

/** How much room there still is, in bytes: a publish, or the render of a whole site, gets the farther the more it is. */
const ROOM = Array.from({ length: isLong ? 48 : 4 }, (_, step) => step * (isLong ? 8192 : 65_536))

const disk = mountSmallDisk(isLong ? 256 : 64)

afterAll(() => disk?.[Symbol.dispose]())

test('promise 6: a real disk that is full while something is published holds it up, and nothing else', async (context) => {
  if (!disk) return leaveOut(context, WITHOUT_SMALL_DISK)
  await using place = await startOn(disk.folder)
  const { newsroom, site } = place
  const violations: string[] = []
  for (const [round, left] of ROOM.entries()) {
    const said = heard(site)
    disk.fill(left)
    const { column } = first(newsroom, 'news')
    newsroom.publish(makeNews(50_000 + round, { column, cover: makePicture(newsroom, `示例配图${round}`) }))
    newsroom.withdraw(first(newsroom, 'stories'))
    await until(() => heard(site) > said || site.isSettled(), site.publisher)
    violations.push(...(await look(site)).map((flaw) => `with ${left} bytes of room: ${flaw}`))
    disk.clear()
    await site.settled()
  }
  if (heard(site) === 0) violations.push('the publisher never met a full disk')
  conclude(context, ROOM.length, [...violations, ...(await site.faults())])
})

test('promise 6: a real disk that is full while the whole site is rendered leaves readers the site that they have', async (context) => {
  if (!disk) return leaveOut(context, WITHOUT_SMALL_DISK)
  await using place = await startOn(disk.folder)
  const { newsroom, site } = place
  const violations: string[] = []
  for (let round = 0; round < RENDERS; round++) {
    const [before, said] = [site.release('live'), heard(site)]
    site.wish('rerender')
    await until(() => site.release('building') !== null, site.publisher)
    disk.fill((ROOM[round] ?? 0) * 4)
    await until(() => heard(site) > said || site.release('live') !== before, site.publisher)
    violations.push(...(await look(site)))
    disk.clear()
    newsroom.publish(makeNews(60_000 + round, { column: first(newsroom, 'news').column }))
    site.wish('rerender')
    await until(() => site.release('live') !== before, site.publisher)
    await site.settled()
  }
  if (heard(site) === 0) violations.push('the publisher never met a full disk')
  conclude(context, RENDERS, [...violations, ...(await site.faults())])
})

test('promise 6: a start on a real disk that is full ends nobody, and readers have the site', async (context) => {
  if (!disk) return leaveOut(context, WITHOUT_SMALL_DISK)
  await using place = await startOn(disk.folder)
  const { newsroom, site } = place
  await site.stop()
  disk.fill()
  await site.start()
  const violations = await look(site)
  newsroom.publish(makeNews(70_000, { column: first(newsroom, 'news').column }))
  await until(() => heard(site) > 0, site.publisher)
  disk.clear()
  await site.settled()
  conclude(context, 1, [...violations, ...(await site.faults())])
})

async function startOn(folder: string) {
  const newsroom = new Newsroom()
  for (const publication of sampleSite(SIZE)) newsroom.publish(publication)
  const feed: FeedServer = await serveFeed(newsroom)
  const site = new LivingSite(feed, mkdtempSync(join(folder, 'site-')))
  await site.start()
  await site.settled()
  const dispose = async () => {
    await site[Symbol.asyncDispose]()
    await feed[Symbol.asyncDispose]()
  }
  return { newsroom, site, [Symbol.asyncDispose]: dispose }
}

/** How often the publisher has said that the disk is full. */
const heard = ({ publisher }: LivingSite): number => publisher.said().split(FULL).length - 1

async function look(site: LivingSite): Promise<string[]> {
  const { status } = await ask(site.publisher.port, '/')
  return [
    ...(status === 200 ? [] : [`the home page answers ${status}`]),
    ...flawsOf(site.folders.release, settings.url),
  ]
}
