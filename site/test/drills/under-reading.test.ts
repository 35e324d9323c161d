import { test } from 'vitest'
import { ask } from '../support/ask.ts'
import { serveFeed } from '../support/feed-server.ts'
import { LivingSite, until } from '../support/living-site.ts'
import { first, Newsroom } from '../support/newsroom.ts'
import { startReading } from '../support/reading.ts'
import { makeNews, makePicture, sampleSite } from '../support/samples.ts'
import { conclude, isLong } from './length.ts'

const SIZE = isLong ? 1000 : 60
const CHANGES = isLong ? 200 : 30
const SWAPS = isLong ? 20 : 3

test('promise 6: whoever reads on while much is published, withdrawn and rendered anew meets no fault', async (context) => {
  const newsroom = new Newsroom()
  for (const publication of sampleSite(SIZE)) newsroom.publish(publication)
  await using feed = await serveFeed(newsroom)
  await using site = new LivingSite(feed)
  await site.start()
  await site.settled()
  using reading = startReading(site.publisher.port)
  const violations: string[] = []
  for (let change = 1; change <= CHANGES; change++) {
    violations.push(...(await changeAndLook(newsroom, site, change)))
    if (change % Math.floor(CHANGES / SWAPS) === 0) await renderAnew(site)
  }
  const read = await reading.stop()
  violations.push(...read.violations, ...(await site.faults()))
  if (read.requests < CHANGES * 10) violations.push(`only ${read.requests} requests`)
  conclude(context, CHANGES + SWAPS, violations)
})

/** Publishes an item with a picture, gives it another address, or withdraws it: in turn. */
async function changeAndLook(newsroom: Newsroom, site: LivingSite, change: number): Promise<string[]> {
  const round = Math.ceil(change / 3)
  const { column } = first(newsroom, 'news')
  const item = makeNews(10_000 + round, { column, cover: makePicture(newsroom, `示例配图${round}`) })
  const renamed = { ...item, slug: `${item.slug}-gai-ming` }
  if (change % 3 === 1) newsroom.publish(item)
  else if (change % 3 === 2) newsroom.publish(renamed)
  else newsroom.withdraw(item)
  await site.settled()
  const status = change % 3 === 0 ? 410 : 200
  const address = `/news/${(change % 3 === 1 ? item : renamed).slug}/`
  const answer = await ask(site.publisher.port, address)
  return answer.status === status ? [] : [`${address} answers ${answer.status} instead of ${status}`]
}

async function renderAnew(site: LivingSite): Promise<void> {
  const before = site.release('live')
  site.wish('rerender')
  await until(() => site.release('live') !== before, site.publisher)
  await site.settled()
}
