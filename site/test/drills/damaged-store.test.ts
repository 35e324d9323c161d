import { rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { test } from 'vitest'
import { ask } from '../support/ask.ts'
import { serveFeed } from '../support/feed-server.ts'
import { LivingSite } from '../support/living-site.ts'
import { first, Newsroom } from '../support/newsroom.ts'
import { sampleSite } from '../support/samples.ts'
import { conclude, isLong } from './length.ts'

const SIZE = isLong ? 1000 : 40
const SUFFIXES = ['', '-wal', '-shm']

const DAMAGES: [string, (file: string) => void][] = [
  [
    'deleted',
    (file) => {
      for (const suffix of SUFFIXES) rmSync(file + suffix, { force: true })
    },
  ],
  ['overwritten with garbage', (file) => overwrite(file)],
  ['cut in half', (file) => truncateSync(file, statSync(file).size / 2)],
]

function overwrite(file: string): void {
  writeFileSync(file, Buffer.alloc(statSync(file).size, '示例乱码'), { flag: 'r+' })
}

test.for(DAMAGES)(
  'promise 6: a store that was %s while the publisher stood still is filled anew',
  async ([, damage], context) => {
    const newsroom = sampleNewsroom()
    await using feed = await serveFeed(newsroom)
    await using site = new LivingSite(feed)
    await site.start()
    await site.settled()
    const home = await ask(site.publisher.port, '/')
    await site.stop()
    damage(site.folders.store)
    feed.spoil = (_, response) => {
      response.writeHead(500).end()
      return true
    }
    await site.start()
    const violations: string[] = []
    const kept = await ask(site.publisher.port, '/')
    if (!kept.body.equals(home.body)) violations.push(`while the CMS is away, the home page is ${kept.status}`)
    changeSomething(newsroom)
    feed.spoil = null
    violations.push(...(await statusesUntilSettled(site)), ...(await site.faults()))
    conclude(context, 1, violations)
  },
)

test.for(DAMAGES)(
  'promise 6: a store that is %s while the publisher runs is filled anew',
  async ([, damage], context) => {
    const newsroom = sampleNewsroom()
    await using feed = await serveFeed(newsroom)
    await using site = new LivingSite(feed)
    await site.start()
    await site.settled()
    damage(site.folders.store)
    changeSomething(newsroom)
    const violations = await statusesUntilSettled(site)
    violations.push(...(await site.faults()))
    conclude(context, 1, violations)
  },
)

function sampleNewsroom(): Newsroom {
  const newsroom = new Newsroom()
  for (const publication of sampleSite(SIZE)) newsroom.publish(publication)
  return newsroom
}

function changeSomething(newsroom: Newsroom): void {
  newsroom.publish({ ...first(newsroom, 'news'), lead: '示例新导语。' })
  newsroom.withdraw(first(newsroom, 'stories'))
}

/**
 * Every answer but 200 that the home page gives until the site is up to date. A connection that is refused is no answer:
 * the publisher's own web server begins anew with the store.
 */
async function statusesUntilSettled(site: LivingSite): Promise<string[]> {
  const wrong: string[] = []
  let isSettled = false
  const settling = site.settled().finally(() => (isSettled = true))
  while (!isSettled) {
    const { status } = await ask(site.publisher.port, '/').catch(() => ({ status: null }))
    if (status && status !== 200) wrong.push(`the home page answers ${status}`)
    await sleep(5)
  }
  await settling
  return [...new Set(wrong)]
}
