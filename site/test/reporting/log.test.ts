import type { ServerResponse } from 'node:http'
import { HOSTILE_STRINGS } from 'shared/examples/hostile'
import { settings } from 'shared/examples/site'
import { SCHEMA_VERSION } from 'shared/publication'
import { expect, test } from 'vitest'
import { followFeed } from '../../publisher/follow-feed.ts'
import { publish, step } from '../../publisher/publisher.ts'
import { logTo } from '../../publisher/reporting/log.ts'
import { noted } from '../../publisher/reporting/notes.ts'
import { syncStore } from '../../publisher/sync.ts'
import { readState } from '../../src/content/store.ts'
import { type FeedServer, serveFeed } from '../support/feed-server.ts'
import { first, Newsroom } from '../support/newsroom.ts'
import { makeNews, sampleSite } from '../support/samples.ts'
import { makeWorkplace, pending, type TestPlace } from '../support/workplace.ts'
import { interceptWrites } from '../support/writes.ts'

const TIME = '2026-11-23T02:30:00.000Z'

interface Place {
  newsroom: Newsroom
  feed: FeedServer
  work: TestPlace
  /** What was logged so far, line by line. */
  lines: Record<string, unknown>[]
}

/** A site whose log is written as that of the running publisher is. */
async function logging(check: (place: Place) => Promise<void>): Promise<void> {
  const newsroom = new Newsroom()
  for (const publication of sampleSite(40)) newsroom.publish(publication)
  await using feed = await serveFeed(newsroom)
  using work = await makeWorkplace(feed)
  const lines: Record<string, unknown>[] = []
  work.log = logTo({ write: (line) => lines.push(JSON.parse(line)) }, () => TIME)
  await syncStore({ ...work, wait: 0 })
  await publish(work)
  await check({ newsroom, feed, work, lines })
}

const turnOfEvents = () => new Promise<void>((resolve) => setImmediate(resolve))

test('a new release is one line, with its pages and how far it has come', () =>
  logging(async ({ newsroom, lines }) => {
    const released = { time: TIME, level: 'info', event: 'released', release: 1, cursor: newsroom.sequence }
    expect(lines.at(-1)).toEqual({ ...released, message: expect.any(String), pages: expect.any(Number) })
    expect(lines.every(({ event }) => event === 'rendering' || event === 'released')).toBe(true)
  }))

test('a publish is one line: how many files it changed, how long it took, and how far the site has come', () =>
  logging(async ({ newsroom, work, lines }) => {
    newsroom.publish(makeNews(900, { column: first(newsroom, 'news').column }))
    lines.length = 0
    await syncStore({ ...work, wait: 0 })
    await publish(work)
    const [line, ...more] = lines
    expect(more).toEqual([])
    expect(line).toEqual({
      ...{ time: TIME, level: 'info', event: 'published', cursor: newsroom.sequence },
      ...{ message: expect.stringContaining('发布完成'), pages: expect.any(Number) },
      milliseconds: noted(work.store, 'latency'),
    })
    expect(line?.pages).toBeGreaterThan(1)
  }))

test('a publish of many slices is told of once, and with all of its time, when readers have the last of them', () =>
  logging(async ({ newsroom, work, lines }) => {
    newsroom.publish({ ...settings, name: '示例改名的网站' })
    const published = readState(work.store, 'published')
    lines.length = 0
    work.clock('2026-11-23T03:00:00.000Z')
    const begun = performance.now()
    await syncStore({ ...work, wait: 0 })
    const slowly = 40
    for (let slices = 0; slices < 2; slices++) {
      await step(work)
      await new Promise((resolve) => setTimeout(resolve, slowly))
    }
    expect(pending(work)).toBeGreaterThan(0)
    expect([lines, noted(work.store, 'latency'), readState(work.store, 'published')]).toEqual([[], null, published])
    await publish(work)
    const took = noted(work.store, 'latency') ?? 0
    expect(lines).toEqual([expect.objectContaining({ event: 'published', milliseconds: took })])
    expect(lines[0]?.pages).toBeGreaterThan(64)
    expect([took >= 2 * slowly, took <= Math.ceil(performance.now() - begun)]).toEqual([true, true])
  }))

const answer = (body: string) => (response: ServerResponse) => response.end(body)
const page = { schemaVersion: SCHEMA_VERSION, changes: [], cursor: 1, more: false }

test.each([
  ['a CMS that is away', 'cms-away', 'warn', (response: ServerResponse) => response.destroy()],
  ['a CMS that fails', 'cms-away', 'warn', (response: ServerResponse) => response.writeHead(500).end()],
  ['a token that does not fit', 'cms-refused', 'error', (response: ServerResponse) => response.writeHead(401).end()],
  ['garbage', 'feed-broken', 'error', answer('<html>502</html>')],
  ['an unknown schema', 'schema-unknown', 'error', answer(JSON.stringify({ ...page, schemaVersion: 99 }))],
])('what keeps the publisher from its work is one line with an event of its own: %s', (_, event, level, spoil) =>
  logging(async ({ feed, work, lines }) => {
    feed.spoil = (_, response) => {
      spoil(response)
      return true
    }
    expect(await linesUntilPause(work, lines)).toEqual([
      { time: TIME, level, event, message: expect.stringMatching(/\p{Script=Han}/u) },
    ])
  }),
)

test('so are a full disk and a site that would shrink', () =>
  logging(async ({ newsroom, work, lines }) => {
    newsroom.publish(makeNews(900, { column: first(newsroom, 'news').column }))
    const full = interceptWrites(({ name }) => {
      if (name === 'writeFile') throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' })
    })
    expect(await linesUntilPause(work, lines)).toEqual([
      expect.objectContaining({ event: 'disk-full', level: 'error' }),
    ])
    full[Symbol.dispose]()
    for (const publication of newsroom.live().filter((each) => 'slug' in each && each.kind !== 'columns'))
      newsroom.withdraw(publication)
    expect(await linesUntilPause(work, lines)).toEqual([
      expect.objectContaining({ event: 'shrinking', level: 'error' }),
    ])
  }))

/** Follows the feed until it fails for the third time; what was logged meanwhile. */
async function linesUntilPause({ ...work }: TestPlace, lines: Place['lines']): Promise<Place['lines']> {
  lines.length = 0
  const end = new AbortController()
  let pauses = 0
  await followFeed({ ...work, signal: end.signal }, async () => {
    pauses += 1
    if (pauses === 3) end.abort()
    await turnOfEvents()
  })
  return lines
}

test.each(HOSTILE_STRINGS)('whatever it quotes, it is one line: %s', (words) => {
  let written = ''
  logTo({ write: (text) => (written += text) })(`第一行\n${words}`, { event: 'publish-failed' })
  const [line = '', ...rest] = written.split('\n')
  expect(rest).toEqual([''])
  expect(JSON.parse(line).message).toContain('第一行')
})
