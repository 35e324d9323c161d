import { test } from 'vitest'
import { serveFeed } from '../support/feed-server.ts'
import { contentsOf, differences } from '../support/folder-contents.ts'
import { LivingSite } from '../support/living-site.ts'
import { first, Newsroom } from '../support/newsroom.ts'
import { makeNews, sampleSite } from '../support/samples.ts'
import { conclude, isLong } from './length.ts'

const SIZE = isLong ? 1000 : 40
const ROUNDS = isLong ? 20 : 3

test('promise 8: two publishers at two CMS instances, one of them killed again and again, end with the same bytes', async (context) => {
  const newsroom = new Newsroom()
  for (const publication of sampleSite(SIZE)) newsroom.publish(publication)
  await using feed = await serveFeed(newsroom)
  await using otherFeed = await serveFeed(newsroom)
  await using site = new LivingSite(feed)
  await using other = new LivingSite(otherFeed)
  await Promise.all([site.start(), other.start()])
  const violations: string[] = []
  for (let round = 1; round <= ROUNDS; round++) {
    newsroom.publish(makeNews(30_000 + round, { column: first(newsroom, 'news').column }))
    await other.kill()
    newsroom.withdraw(first(newsroom, 'stories'))
    const instance = round % 2 ? feed : otherFeed
    await other.start({ environment: { CMS_URL: instance.url } })
    await Promise.all([site.settled(), other.settled()])
    const unlike = differences(contentsOf(site.folders.release), contentsOf(other.folders.release))
    violations.push(...unlike.map((path) => `after round ${round}, ${path}`))
  }
  violations.push(...(await site.faults()))
  conclude(context, ROUNDS, violations)
})
