import { rmSync } from 'node:fs'
import { settings } from 'shared/examples/site'
import { test } from 'vitest'
import { servedRelease } from '../../publisher/releases/release-folders.ts'
import { ask } from '../support/ask.ts'
import { changeTemplates } from '../support/changed-templates.ts'
import { serveFeed } from '../support/feed-server.ts'
import { LivingSite, until } from '../support/living-site.ts'
import { first, Newsroom } from '../support/newsroom.ts'
import { makeNews, sampleSite } from '../support/samples.ts'
import { newFolder, RENDERER } from '../support/workplace.ts'
import { conclude, isLong } from './length.ts'

const SIZE = isLong ? 1000 : 40
const RENAMED = '示例改名的网站'

/** A rollback takes less, in milliseconds, however much the release that stands by still lacks. */
const SOON = 5000

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
  const times = [await rollBack(site)]
  await site.settled()
  const look = async (address: string, expected: number) => {
    const { status } = await ask(site.publisher.port, address)
    return status === expected ? [] : [`${address} answers ${status}`]
  }
  const [gone, there] = [`/stories/${withdrawn.slug}/`, `/news/${added.slug}/`]
  const violations = [...(await look(gone, 410)), ...(await look(there, 200)), ...(await unless(site, FIRST))]
  newsroom.publish({ ...settings, name: RENAMED })
  await until(() => site.hasRead(), site.publisher)
  const withdrawnLast = first(newsroom, 'stories')
  newsroom.withdraw(withdrawnLast)
  await until(() => site.hasRead(), site.publisher)
  times.push(await rollBack(site))
  violations.push(...(await look(`/stories/${withdrawnLast.slug}/`, 410)), ...(await unless(site, SECOND)))
  await site.settled()
  violations.push(...(await unless(site, RENAMED)))
  times.push(await rollBack(site))
  violations.push(...(await unless(site, FIRST)))
  await site.settled()
  await site.stop()
  await site.start({ compiled: second })
  await site.settled()
  violations.push(...(await unless(site, FIRST)))
  await site.stop()
  await site.start({ compiled: changeTemplates(editions, 'third') })
  const rolledBack = site.release('live')
  await until(() => site.release('live') !== rolledBack, site.publisher)
  await site.settled()
  violations.push(...(await look(gone, 410)), ...(await look(there, 200)), ...(await unless(site, THIRD)))
  rmSync(editions, { recursive: true, force: true })
  context.task.meta.longest = Math.max(...times)
  violations.push(...times.filter((time) => time > SOON).map((time) => `a rollback took ${time} ms`))
  conclude(context, times.length, violations)
})

/** What the home page shows of its templates. */
const [FIRST, SECOND, THIRD] = ['<html lang="zh-CN">', 'data-edition="second"', 'data-edition="third"']

async function unless(site: LivingSite, words: string): Promise<string[]> {
  const { body } = await ask(site.publisher.port, '/')
  return body.includes(words) ? [] : [`the home page lacks ${words}`]
}

/** How long it takes until readers see the release that stands by, in milliseconds. */
async function rollBack(site: LivingSite): Promise<number> {
  const standby = site.release('standby')
  const begun = performance.now()
  site.wish('rollback')
  await until(() => servedRelease(site.folders) === standby, site.publisher)
  return Math.round(performance.now() - begun)
}
