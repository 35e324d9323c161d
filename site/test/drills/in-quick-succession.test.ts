import { setTimeout as sleep } from 'node:timers/promises'
import { test } from 'vitest'
import { ask } from '../support/ask.ts'
import { serveFeed } from '../support/feed-server.ts'
import { contentsOf } from '../support/folder-contents.ts'
import { LivingSite } from '../support/living-site.ts'
import { first, Newsroom } from '../support/newsroom.ts'
import { makeNews, makePicture, sampleSite } from '../support/samples.ts'
import { conclude, isLong } from './length.ts'

const ROUNDS = isLong ? 100 : 5
const APART = 100

test('promise 7: what is withdrawn 100 ms after it was published, or the other way about, is as the last of both says', async (context) => {
  const newsroom = new Newsroom()
  for (const publication of sampleSite(40)) newsroom.publish(publication)
  await using feed = await serveFeed(newsroom)
  await using site = new LivingSite(feed)
  await site.start()
  const violations: string[] = []
  for (let round = 1; round <= ROUNDS; round++) {
    const picture = makePicture(newsroom, `示例配图第${round}张`)
    const item = makeNews(20_000 + round, { column: first(newsroom, 'news').column, cover: picture })
    const [address, hash] = [`/news/${item.slug}/`, picture.renditions[0]?.hash ?? '']
    newsroom.publish(item)
    await sleep(APART)
    newsroom.withdraw(item)
    await site.settled()
    violations.push(...(await expectStatus(site, address, 410)), ...traces(site, [item.slug, hash]))
    newsroom.publish(item)
    await site.settled()
    newsroom.withdraw(item)
    await sleep(APART)
    newsroom.publish(item)
    await site.settled()
    violations.push(...(await expectStatus(site, address, 200)))
  }
  violations.push(...(await site.faults()))
  conclude(context, 2 * ROUNDS, violations)
})

async function expectStatus(site: LivingSite, address: string, expected: number): Promise<string[]> {
  const { status } = await ask(site.publisher.port, address)
  return status === expected ? [] : [`${address} answers ${status} instead of ${expected}`]
}

/** Files of the release that still speak of what was withdrawn; the map of withdrawn addresses alone may. */
function traces(site: LivingSite, words: string[]): string[] {
  const files = [...contentsOf(site.folders.release)].filter(([path]) => !path.startsWith('/_maps/gone/'))
  return files.flatMap(([path, bytes]) =>
    words.some((word) => path.includes(word) || bytes.includes(word)) ? [`${path} speaks of what was withdrawn`] : [],
  )
}
