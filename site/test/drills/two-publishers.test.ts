import { test } from 'vitest'
import { serveFeed } from '../support/feed-server.ts'
import { LivingSite } from '../support/living-site.ts'
import { first, Newsroom } from '../support/newsroom.ts'
import { runPublisher } from '../support/running-publisher.ts'
import { makeNews, sampleSite } from '../support/samples.ts'
import { conclude, isLong } from './length.ts'

const SIZE = isLong ? 400 : 40
const ROUNDS = isLong ? 20 : 2

test('promise 6: a second publisher on one release is refused with a sentence while the first publishes on', async (context) => {
  const newsroom = new Newsroom()
  for (const publication of sampleSite(SIZE)) newsroom.publish(publication)
  await using feed = await serveFeed(newsroom)
  await using site = new LivingSite(feed)
  await site.start()
  await site.settled()
  const sentence = `另一个发布程序正在使用数据目录 ${site.dataDir}。请先停止它，再启动这一个。`
  const violations: string[] = []
  for (let round = 1; round <= ROUNDS; round++) {
    newsroom.publish(makeNews(70_000 + round, { column: first(newsroom, 'news').column }))
    newsroom.withdraw(first(newsroom, 'stories'))
    await using second = await runPublisher({ DATA_DIR: site.dataDir, CMS_URL: feed.url })
    const { said, code } = await second.ended()
    if (code !== 1 || !said.includes(sentence)) violations.push(`the second one ended with ${code}: ${said}`)
    await site.settled()
  }
  conclude(context, ROUNDS, [...violations, ...(await site.faults())])
})
