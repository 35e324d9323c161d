import { setTimeout as sleep } from 'node:timers/promises'
import { test } from 'vitest'
import { ask } from '../support/ask.ts'
import { serveFeed } from '../support/feed-server.ts'
import { LivingSite, until } from '../support/living-site.ts'
import { first, Newsroom } from '../support/newsroom.ts'
import { makeNews, sampleSite } from '../support/samples.ts'
import { conclude, isLong } from './length.ts'

/** Enough for processes of their own to render the site. */
const SIZE = isLong ? 2000 : 320
const ROUNDS = isLong ? 20 : 1
const RENDERING = '正在生成全站'

test('promise 7: what is published or withdrawn while the site is rendered anew is so in the new release from its first moment on', async (context) => {
  const newsroom = new Newsroom()
  for (const publication of sampleSite(SIZE)) newsroom.publish(publication)
  await using feed = await serveFeed(newsroom)
  await using site = new LivingSite(feed)
  await site.start()
  await site.settled()
  const expected = new Map<string, number>()
  const violations: string[] = []
  for (let round = 1; round <= ROUNDS; round++) {
    const [before, said] = [site.release('live'), rendersOf(site)]
    site.wish('rerender')
    await until(() => rendersOf(site) > said, site.publisher)
    const changes = changeBoth(newsroom, round)
    await site.shown()
    for (const [address, status] of changes) expected.set(address, status)
    if (site.release('live') !== before) violations.push(`round ${round} published nothing in time`)
    do {
      violations.push(...(await unlike(site, expected)))
      await sleep(5)
    } while (site.release('live') === before)
    violations.push(...(await unlike(site, expected)))
    await site.settled()
  }
  conclude(context, ROUNDS, [...new Set([...violations, ...(await site.faults())])])
})

const rendersOf = ({ publisher }: LivingSite): number => publisher.said().split(RENDERING).length

/** Publishes an item and withdraws a story: how their addresses are to answer from now on. */
function changeBoth(newsroom: Newsroom, round: number): [string, number][] {
  const item = makeNews(90_000 + round, { column: first(newsroom, 'news').column })
  const story = first(newsroom, 'stories')
  newsroom.publish(item)
  newsroom.withdraw(story)
  return [
    [`/news/${item.slug}/`, 200],
    [`/stories/${story.slug}/`, 410],
  ]
}

async function unlike({ publisher }: LivingSite, expected: Map<string, number>): Promise<string[]> {
  const answers = [...expected].map(async ([address, status]) => {
    const answer = await ask(publisher.port, address)
    return answer.status === status ? [] : [`${address} answers ${answer.status} instead of ${status}`]
  })
  return (await Promise.all(answers)).flat()
}
