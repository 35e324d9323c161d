import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { paragraph, words } from 'shared/block-builders'
import { MAX_PUBLICATION_BYTES, type Publication, publication } from 'shared/publication'
import { expect, test } from 'vitest'
import { publish } from '../publisher/publisher.ts'
import { syncStore } from '../publisher/sync.ts'
import { serveFeed } from './support/feed-server.ts'
import { first, Newsroom } from './support/newsroom.ts'
import { makeNews, sampleSite } from './support/samples.ts'
import { makeWorkplace } from './support/workplace.ts'

/** What else a news item says takes less than this. */
const ROOM = 5000

test('promise 6: publications as large as the contract allows hold up no page and no feed', async () => {
  const newsroom = new Newsroom()
  for (const each of sampleSite(30)) newsroom.publish(each)
  await using feed = await serveFeed(newsroom)
  using work = await makeWorkplace(feed)
  await syncStore({ ...work, wait: 0 })
  await publish(work)
  const { column } = first(newsroom, 'news')
  const large = ["'", '&', '<', '示', '示', '示'].map((character, index): Publication & { slug: string } => {
    const text = character.repeat(Math.floor((MAX_PUBLICATION_BYTES - ROOM) / Buffer.byteLength(character)))
    return makeNews(90_000 + index, { column, body: [paragraph(words(text))] })
  })
  for (const each of large) {
    expect(publication.safeParse(each).success).toBe(true)
    newsroom.publish(each)
  }
  await syncStore({ ...work, wait: 0 })
  await publish(work)
  for (const { slug } of large) expect(existsSync(join(work.folders.release, 'news', slug, 'index.html'))).toBe(true)
})
