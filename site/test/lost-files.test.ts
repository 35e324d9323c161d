import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { settings } from 'shared/examples/site'
import { expect, test } from 'vitest'
import { heldBackSentence } from '../publisher/held-back.ts'
import { publish } from '../publisher/publisher.ts'
import { syncStore } from '../publisher/sync.ts'
import { serveFeed } from './support/feed-server.ts'
import { flawsOf } from './support/flaws.ts'
import { contentsOf, differences } from './support/folder-contents.ts'
import { fullRelease } from './support/full-release.ts'
import { first, Newsroom } from './support/newsroom.ts'
import { makeNews, makePicture, NOW, sampleSite } from './support/samples.ts'
import { makeWorkplace } from './support/workplace.ts'

test.each([
  ['before it was read', false],
  ['after it was read, when this machine has lost it too', true],
])(
  'promise 6: a site whose newsroom lost a picture %s is rendered for the first time without what shows it',
  async (_, isRead) => {
    const newsroom = new Newsroom()
    for (const publication of sampleSite(30)) newsroom.publish(publication)
    const { column } = first(newsroom, 'news')
    const item = makeNews(900, { column, cover: makePicture(newsroom, '示例丢失的图') })
    newsroom.publish(item)
    await using feed = await serveFeed(newsroom)
    using work = await makeWorkplace(feed)
    const page = join(work.folders.release, 'news', item.slug, 'index.html')
    const hashes = item.cover?.renditions.map(({ hash }) => hash) ?? []
    const lose = () => {
      feed.spoil = ({ url }, response) => {
        if (!hashes.some((hash) => url === `/api/blobs/${hash}`)) return false
        response.writeHead(404).end()
        return true
      }
    }
    if (!isRead) lose()
    await syncStore({ ...work, wait: 0 })
    lose()
    if (isRead) rmSync(work.folders.blobs, { recursive: true })
    await publish(work)
    expect(existsSync(page)).toBe(false)
    expect(existsSync(join(work.folders.release, 'index.html'))).toBe(true)
    expect(flawsOf(work.folders.release, settings.url)).toEqual([])
    expect(heldBackSentence(work.store)).toContain(item.title)

    feed.spoil = null
    await syncStore({ ...work, wait: 1 })
    await publish(work)
    expect(existsSync(page)).toBe(true)
    expect(differences(contentsOf(work.folders.release), await fullRelease(feed, NOW))).toEqual([])
  },
)
