import { renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Lecture } from 'shared/publication'
import { test } from 'vitest'
import { ask } from '../support/ask.ts'
import { type FeedServer, serveFeed } from '../support/feed-server.ts'
import { LivingSite } from '../support/living-site.ts'
import { first, Newsroom } from '../support/newsroom.ts'
import { makeLecture, makeNews, sampleSite } from '../support/samples.ts'
import { conclude, isLong } from './length.ts'

const SHIFTED = fileURLToPath(new URL('../support/shifted-clock.ts', import.meta.url))
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const SIZE = isLong ? 1000 : 40

/** How far the publisher's clock is ahead, one after the other; each time the newsroom publishes on. */
const AHEAD = [0, -HOUR, 0, DAY, 0, -HOUR, DAY, DAY - HOUR, 0].slice(0, isLong ? undefined : 5)

test('promise 6: a clock that is set back an hour, or forward a day, reorders and loses nothing, and lectures are what the clock says', async (context) => {
  const newsroom = new Newsroom()
  for (const publication of sampleSite(SIZE)) newsroom.publish(publication)
  const lectures = [
    lectureAt(1, -30),
    lectureAt(2, 30),
    lectureAt(3, -90),
    lectureAt(4, 20 * 60),
    lectureAt(5, 30 * 60),
  ]
  for (const lecture of lectures) newsroom.publish(lecture)
  await using feed = await serveFeed(newsroom)
  await using site = new LivingSite(feed)
  const clock = join(site.dataDir, 'clock')
  setClock(clock, 0)
  await site.start({ environment: { NODE_OPTIONS: `--import ${SHIFTED}`, CLOCK: clock } })
  await site.settled()
  const violations: string[] = []
  for (const [round, ahead] of AHEAD.entries()) {
    setClock(clock, ahead)
    const story = await publishOn(newsroom, feed, round)
    await site.settled()
    const { port } = site.publisher
    const found = [
      ...(await wrongLectures(port, lectures, ahead)),
      ...(await wrongOrder(port, round)),
      ...((await ask(port, `/stories/${story}/`)).status === 410 ? [] : ['a withdrawn story is there']),
      ...(await site.faults()),
    ]
    violations.push(...found.map((flaw) => `with the clock ${ahead / HOUR} hours ahead: ${flaw}`))
  }
  conclude(context, AHEAD.length, violations)
})

/** A lecture that ends so many minutes from now, and lasts an hour. */
function lectureAt(number: number, minutes: number): Lecture {
  const end = Date.now() + minutes * MINUTE
  const [startAt, endAt] = [end - HOUR, end].map((at) => new Date(at).toISOString()) as [string, string]
  return makeLecture(80_000 + number, 0, { startAt, endAt })
}

/** Sets the clock of a running publisher, in one step. */
function setClock(file: string, ahead: number): void {
  writeFileSync(`${file}.next`, String(ahead))
  renameSync(`${file}.next`, file)
}

/** One item more, and one story less. The slug of the story. */
async function publishOn(newsroom: Newsroom, feed: FeedServer, round: number): Promise<string> {
  feed.releaseWaiting()
  const story = first(newsroom, 'stories')
  newsroom.publish(makeNews(81_000 + round, { column: first(newsroom, 'columns').id }))
  newsroom.withdraw(story)
  return story.slug
}

async function wrongLectures(port: number, lectures: readonly Lecture[], ahead: number): Promise<string[]> {
  const now = Date.now() + ahead
  const [coming, past] = await Promise.all(['/lectures/', '/lectures/past/'].map((path) => ask(port, path)))
  return lectures.flatMap(({ slug, endAt }) => {
    const isPast = Date.parse(endAt) <= now
    const isListed = [coming, past].map((answer) => answer?.body.includes(`/lectures/${slug}/`))
    return isListed[0] === !isPast && isListed[1] === isPast ? [] : [`/lectures/${slug}/ stands in the wrong list`]
  })
}

/** What was published in the last rounds stands in the column from the latest to the earliest. */
async function wrongOrder(port: number, rounds: number): Promise<string[]> {
  const { body } = await ask(port, '/columns/shi-li-columns-1/')
  const found = [...body.toString().matchAll(/\/news\/shi-li-news-81(\d{3})\//g)].map(([, number]) => Number(number))
  const shown = [...new Set(found)]
  const expected = Array.from({ length: rounds + 1 }, (_, index) => rounds - index)
  return shown.join() === expected.join() ? [] : [`the column shows ${shown} instead of ${expected}`]
}
