import { rmSync } from 'node:fs'
import { test } from 'vitest'
import { ask } from '../support/ask.ts'
import { changeTemplates } from '../support/changed-templates.ts'
import { serveFeed } from '../support/feed-server.ts'
import { LivingSite, until } from '../support/living-site.ts'
import { first, Newsroom } from '../support/newsroom.ts'
import { makeNews, sampleSite } from '../support/samples.ts'
import { newFolder, RENDERER } from '../support/workplace.ts'
import { conclude, isLong } from './length.ts'

const SIZE = isLong ? 1000 : 40

test('promise 7: a rollback brings back the templates before, and nothing that was withdrawn', async (context) => {
  const newsroom = new Newsroom()
  for (const publication of sampleSite(SIZE)) newsroom.publish(publication)
  const editions = newFolder()
  await using feed = await serveFeed(newsroom)
  await using site = new LivingSite(feed)
  await site.start({ compiled: RENDERER })
  await site.settled()
  await site.stop()
  const second = changeTemplates(editions, 'second')
  await site.start({ compiled: second })
  await until(() => site.release('live') === 2, site.publisher)
  const withdrawn = first(newsroom, 'stories')
  const added = makeNews(40_000, { column: first(newsroom, 'news').column })
  newsroom.withdraw(withdrawn)
  newsroom.publish(added)
  await site.settled()
  const begun = performance.now()
  site.wish('rollback')
  await until(() => site.release('live') === 1, site.publisher)
  context.task.meta.longest = Math.round(performance.now() - begun)
  await site.settled()
  const look = async (address: string, expected: number) => {
    const { status } = await ask(site.publisher.port, address)
    return status === expected ? [] : [`${address} answers ${status}`]
  }
  const [gone, there] = [`/stories/${withdrawn.slug}/`, `/news/${added.slug}/`]
  const violations = [...(await look(gone, 410)), ...(await look(there, 200))]
  await site.stop()
  await site.start({ compiled: second })
  await site.settled()
  if (site.release('live') !== 1) violations.push('the next start with the same templates does not stay rolled back')
  await site.stop()
  await site.start({ compiled: changeTemplates(editions, 'third') })
  await until(() => site.release('live') === 3, site.publisher)
  await site.settled()
  violations.push(...(await look(gone, 410)), ...(await look(there, 200)))
  rmSync(editions, { recursive: true, force: true })
  conclude(context, 1, violations)
})
