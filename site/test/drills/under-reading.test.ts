import { join } from 'node:path'
import { test } from 'vitest'
import { ask } from '../support/ask.ts'
import { changeTemplates } from '../support/changed-templates.ts'
import { serveFeed } from '../support/feed-server.ts'
import { LivingSite, until } from '../support/living-site.ts'
import { first, Newsroom } from '../support/newsroom.ts'
import { hasNginx, reloadWhenAnnounced, serveByNginx } from '../support/nginx.ts'
import { startReading } from '../support/reading.ts'
import { makeNews, makePicture, sampleSite } from '../support/samples.ts'
import { serveSite } from '../support/site.ts'
import { RENDERER } from '../support/workplace.ts'
import { conclude, isLong } from './length.ts'

const SIZE = isLong ? 1000 : 60
const CHANGES = isLong ? 200 : 30
const SWAPS = isLong ? 20 : 2
/** Nginx knows that a page was withdrawn once it has reloaded; until then there is none. */
const WITHDRAWN = hasNginx() ? [404, 410] : [410]

/**
 * Behind nginx, where the machine has it, as the public reads; else over a web server of the test's own, which like nginx
 * goes on while publishers are started anew with new templates.
 */
test('promise 6: whoever reads on while much is published, withdrawn and shown by other templates meets no fault', async (context) => {
  const newsroom = new Newsroom()
  for (const publication of sampleSite(SIZE)) newsroom.publish(publication)
  await using feed = await serveFeed(newsroom)
  await using site = new LivingSite(feed)
  await site.start({ compiled: RENDERER })
  await site.settled()
  await using nginx = hasNginx() ? await serveByNginx(site.dataDir, join(site.dataDir, 'nginx')) : null
  using reloading = nginx && reloadWhenAnnounced(nginx, site.dataDir)
  await using server = nginx ?? (await serveSite(site))
  using reading = startReading(server.port)
  const violations: string[] = []
  for (let change = 1; change <= CHANGES; change++) {
    violations.push(...(await changeAndLook({ newsroom, site, port: server.port }, change)))
    const swaps = Math.floor((change * SWAPS) / CHANGES)
    if ((change * SWAPS) % CHANGES < SWAPS) violations.push(...(await swap(site, swaps, server.port)))
  }
  const read = await reading.stop()
  violations.push(...read.violations, ...(await site.faults()).filter((path) => !path.includes('/_astro/edition-')))
  if ((await reloading?.stop()) === 0) violations.push('nginx was not told of other maps')
  if (read.requests < CHANGES * 10) violations.push(`only ${read.requests} requests`)
  conclude(context, CHANGES + SWAPS, violations)
})

interface Place {
  newsroom: Newsroom
  site: LivingSite
  port: number
}

/** Publishes an item with a picture, gives it another address, or withdraws it: in turn. */
async function changeAndLook({ newsroom, site, port }: Place, change: number): Promise<string[]> {
  const round = Math.ceil(change / 3)
  const { column } = first(newsroom, 'news')
  const item = makeNews(10_000 + round, { column, cover: makePicture(newsroom, `示例配图${round}`) })
  const renamed = { ...item, slug: `${item.slug}-gai-ming` }
  if (change % 3 === 1) newsroom.publish(item)
  else if (change % 3 === 2) newsroom.publish(renamed)
  else newsroom.withdraw(item)
  await site.settled()
  const statuses = change % 3 === 0 ? WITHDRAWN : [200]
  const address = `/news/${(change % 3 === 1 ? item : renamed).slug}/`
  const answer = await ask(port, address)
  return statuses.includes(answer.status)
    ? []
    : [`${address} answers ${answer.status} instead of ${statuses.join(', ')}`]
}

/** By turns, new templates come with a start of the publisher, and the templates before come back while it runs. */
async function swap(site: LivingSite, swaps: number, port: number): Promise<string[]> {
  const before = site.release('live')
  const edition = `edition-${Math.ceil(swaps / 2)}`
  const isNew = swaps % 2 === 1
  if (isNew) {
    await site.stop()
    await site.start({ compiled: changeTemplates(join(site.dataDir, 'editions'), edition) })
  } else site.wish('rollback')
  await until(() => site.release('live') !== before, site.publisher)
  await site.settled()
  const { body } = await ask(port, '/')
  return body.includes(`data-edition="${edition}"`) === isNew ? [] : [`swap ${swaps} does not show its templates`]
}
