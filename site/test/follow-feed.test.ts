import { createHash } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { SCHEMA_VERSION } from 'shared/publication'
import { expect, test } from 'vitest'
import { followFeed } from '../publisher/follow-feed.ts'
import { presentOf } from '../publisher/reporting/present.ts'
import { resolveAddress } from '../src/content/addresses.ts'
import { cursorOf, writeState } from '../src/content/store.ts'
import { type FeedServer, serveFeed } from './support/feed-server.ts'
import { contentsOf, differences } from './support/folder-contents.ts'
import { fullRelease } from './support/full-release.ts'
import { first, Newsroom } from './support/newsroom.ts'
import {
  globals,
  instantOf,
  makeColumn,
  makeLecture,
  makeNews,
  makePicture,
  NOW,
  sampleSite,
} from './support/samples.ts'
import { compiledRenderer, makeWorkplace, pending, type TestPlace, templatesWith } from './support/workplace.ts'
import { interceptWrites } from './support/writes.ts'

interface Following {
  newsroom: Newsroom
  feed: FeedServer
  work: TestPlace
  pauses: number[]
  /** Resolves once the publisher waits for the feed with nothing left to do. */
  settled: () => Promise<void>
}

/** Follows the feed of a small site while `check` runs, then stops the publisher and waits for its end. */
async function following(check: (place: Following) => Promise<void>, newsroom = smallSite()): Promise<void> {
  await using feed = await serveFeed(newsroom)
  using work = await makeWorkplace(feed)
  const pauses: number[] = []
  const pause = async (milliseconds: number) => {
    pauses.push(milliseconds)
    await turnOfEvents()
  }
  const end = followFeed(work, pause)
  const isSettled = () => cursorOf(work.store) === newsroom.sequence && pending(work) === 0 && feed.waiting === 1
  const settled = () => until(isSettled)
  await settled()
  await check({ newsroom, feed, work, pauses, settled })
  work.controller.abort()
  await end
}

function smallSite(): Newsroom {
  const newsroom = new Newsroom()
  for (const publication of sampleSite(30)) newsroom.publish(publication)
  return newsroom
}

const turnOfEvents = () => new Promise<void>((resolve) => setImmediate(resolve))

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await turnOfEvents()
}

/** Collects the paths of what is rendered from now on. */
async function watchRendering(work: TestPlace): Promise<string[]> {
  const rendered: string[] = []
  const { render } = await compiledRenderer()
  work.templates = await templatesWith((path, store) => {
    rendered.push(path)
    return render(path, store)
  })
  return rendered
}

const page = (work: TestPlace, path: string): string | undefined =>
  contentsOf(work.folders.release).get(`${path}index.html`)?.toString()

test('promise 5: a change wakes the waiting publisher and is live, with no page of the rest rendered', async () => {
  await following(async ({ newsroom, work, settled }) => {
    const before = contentsOf(work.folders.release)
    const [item] = newsroom.live().filter((publication) => publication.kind === 'news')
    if (!item) throw new Error('the sample site has no news')
    newsroom.publish({ ...item, lead: '刚刚改过的导语。' })
    await settled()
    expect(page(work, `/news/${item.slug}/`)).toContain('刚刚改过的导语。')
    const changed = differences(before, contentsOf(work.folders.release)).filter((path) => path.includes('.html '))
    expect(changed.length).toBeLessThan(before.size / 10)
  })
})

test('the CMS goes away and comes back: the site stays, one sentence says so, and pauses grow to their limit', async () => {
  await following(async ({ newsroom, feed, work, pauses, settled }) => {
    const before = contentsOf(work.folders.release)
    feed.spoil = (request) => {
      request.socket.destroy()
      return true
    }
    feed.releaseWaiting()
    await until(() => pauses.length > 0)
    newsroom.publish(makeLecture(900, 5, { slug: 'shi-li-duan-xian-zhi-hou' }))
    await until(() => pauses.length >= 9)
    expect(work.said.filter((sentence) => sentence.includes('连不上采编系统'))).toHaveLength(1)
    expect(pauses[0]).toBeLessThanOrEqual(500)
    expect(pauses.every((pause) => pause >= 250 && pause <= 30_000)).toBe(true)
    expect(pauses[8]).toBeGreaterThanOrEqual(15_000)
    expect(differences(before, contentsOf(work.folders.release))).toEqual([])
    feed.spoil = null
    await settled()
    expect(page(work, '/lectures/')).toContain('/lectures/shi-li-duan-xian-zhi-hou/')
  })
})

test('promise 5: a lecture that ends while the CMS is away ends on the site, however long the pauses have grown', async () => {
  const newsroom = smallSite()
  const lecture = makeLecture(902, 1, { slug: 'shi-li-ji-jiang-jie-shu' })
  newsroom.publish(lecture)
  await following(async ({ feed, work, pauses, settled }) => {
    work.clock(new Date(Date.parse(lecture.endAt) - 3000).toISOString())
    feed.spoil = (request) => {
      request.socket.destroy()
      return true
    }
    feed.releaseWaiting()
    await until(() => pauses.length >= 9)
    expect(pauses.every((pause) => pause <= 3000)).toBe(true)
    work.clock(lecture.endAt)
    await until(() => page(work, '/lectures/past/')?.includes(lecture.slug) ?? false)
    feed.spoil = null
    await settled()
  }, newsroom)
})

test('whoever has failed rests, though something rang before or while it was tried', async () => {
  await using feed = await serveFeed(smallSite())
  using work = await makeWorkplace(feed)
  using _disk = interceptWrites(({ name }) => {
    if (name !== 'COMMIT') return
    work.alarm.ring()
    throw Object.assign(new Error('database or disk is full'), { errcode: 13 })
  })
  const rests: boolean[] = []
  await followFeed(work, async (_, signal) => {
    rests.push(!signal.aborted)
    if (rests.length === 3) work.controller.abort()
  })
  expect(rests).toEqual([true, true, true])
})

test('what is held back hides no new release that failed', async () => {
  await following(async ({ newsroom, feed, work }) => {
    writeState(work.store, 'restsUntil', new Date(Date.parse(NOW) + 60_000).toISOString())
    writeState(work.store, 'restsBecause', '示例：新版网站没有生成。')
    feed.spoil = ({ url }, response) => {
      if (url?.startsWith('/api/blobs/')) response.writeHead(404).end()
      return response.writableEnded
    }
    const { column } = first(newsroom, 'news')
    newsroom.publish(makeNews(903, { column, cover: makePicture(newsroom, '示例没有的图') }))
    const problem = () => presentOf(work.folders).problem?.sentence ?? ''
    await until(() => problem().includes('还没有取到'))
    expect(problem()).toContain('示例：新版网站没有生成。')
  })
})

test('batches that cannot be rendered are told of once, and tried again after pauses that grow', async () => {
  await following(async ({ newsroom, work, pauses, settled }) => {
    const { templates } = work
    work.templates = await templatesWith(() => Promise.reject(new Error('页面坏了。')))
    for (const number of [900, 901]) {
      newsroom.publish(makeLecture(number, 5))
      await until(() => cursorOf(work.store) === newsroom.sequence)
    }
    await until(() => pauses.length >= 9)
    expect(work.said.filter((sentence) => sentence === '页面坏了。')).toHaveLength(1)
    expect(pauses.at(-1)).toBeGreaterThanOrEqual(15_000)
    work.templates = templates
    await settled()
  })
})

test('promise 6: a newsroom restored from an older backup is read from its beginning; the site stays until it is rendered', async () => {
  await following(async ({ newsroom, feed, work }) => {
    const restored = new Newsroom()
    const [story, withdrawn] = newsroom.live().filter((publication) => publication.kind === 'stories')
    if (!story || !withdrawn) throw new Error('the sample site lacks stories')
    for (const publication of newsroom.live().filter(({ id }) => id !== story.id)) restored.publish(publication)
    restored.withdraw(withdrawn)
    while (newsroom.sequence <= restored.sequence) newsroom.publish(story)
    await until(() => cursorOf(work.store) === newsroom.sequence && pending(work) === 0 && feed.waiting === 1)
    expect(page(work, `/stories/${story.slug}/`)).toContain(story.title)
    feed.newsroom = restored
    feed.releaseWaiting()
    await until(() => cursorOf(work.store) === restored.sequence && pending(work) === 0 && feed.waiting === 1)
    expect(work.said.filter((sentence) => sentence.includes('恢复过旧备份'))).toHaveLength(1)
    expect(resolveAddress(work.store, `/stories/${withdrawn.slug}/`)).toEqual({ type: 'gone' })
    expect(differences(contentsOf(work.folders.release), await fullRelease(feed, NOW))).toEqual([])
    expect(page(work, `/stories/${story.slug}/`)).toBeUndefined()
  })
})

const json = (body: unknown) => (response: ServerResponse) => response.end(JSON.stringify(body))
const emptyPage = { schemaVersion: SCHEMA_VERSION, changes: [], cursor: 1, more: false }
const put = { type: 'put', sequence: 90_000, ordinals: {}, publication: { kind: 'news', title: '<script>' } }

test.each([
  ['text', (response: ServerResponse) => response.end('<html>502</html>'), '不符合约定'],
  ['an unknown version', json({ ...emptyPage, schemaVersion: 99 }), '第 99 版格式'],
  ['an unknown field', json({ ...emptyPage, secret: true }), '不符合约定'],
  ['half a publication', json({ ...emptyPage, changes: [put], cursor: 90_000 }), '不符合约定'],
  ['a cursor that runs back', json({ ...emptyPage, cursor: 0 }), '序号混乱'],
  ['a refusal', (response: ServerResponse) => response.writeHead(401).end(), 'PUBLISHER_TOKEN'],
  ['a failure', (response: ServerResponse) => response.writeHead(500).end(), '状态 500'],
])('promise 9: the feed answers with %s: the site stays and one sentence says why', async (_, spoil, words) => {
  await following(async ({ newsroom, feed, work, pauses, settled }) => {
    const before = contentsOf(work.folders.release)
    const cursor = cursorOf(work.store)
    feed.spoil = (request, response) => {
      if (!request.url?.startsWith('/api/changes')) return false
      spoil(response)
      return true
    }
    feed.releaseWaiting()
    await until(() => pauses.length > 0)
    newsroom.publish(makeLecture(901, 5))
    await until(() => pauses.length > 2)
    expect(work.said.filter((sentence) => sentence.includes(words))).toHaveLength(1)
    expect([differences(before, contentsOf(work.folders.release)), cursorOf(work.store)]).toEqual([[], cursor])
    feed.spoil = null
    await settled()
  })
})

test.each([
  ['has other bytes than were signed off', (response: ServerResponse) => response.end('别的内容')],
  ['is lost', (response: ServerResponse) => response.writeHead(404).end()],
])(
  'promise 6: a picture that %s is held back with its page until it comes; the rest is published',
  async (_, spoil) => {
    await following(async ({ newsroom, feed, work, settled }) => {
      const item = first(newsroom, 'news')
      feed.spoil = (request, response) => {
        if (!request.url?.startsWith('/api/blobs/')) return false
        spoil(response)
        return true
      }
      newsroom.publish({ ...item, lead: '示例新导语', cover: makePicture(newsroom, '示例配图') })
      const lecture = makeLecture(903, 5)
      newsroom.publish(lecture)
      await settled()
      expect(work.said.filter((sentence) => sentence.includes(`《${item.title}》暂时没有更新`))).toHaveLength(1)
      expect(page(work, `/lectures/${lecture.slug}/`)).toBeDefined()
      expect(page(work, `/news/${item.slug}/`)).not.toContain('示例新导语')
      expect([...contentsOf(work.folders.root).keys()].filter((path) => path.includes('/media/'))).toEqual([])
      feed.spoil = null
      await until(() => {
        feed.releaseWaiting()
        return page(work, `/news/${item.slug}/`)?.includes('示例新导语') ?? false
      })
      await settled()
      expect(differences(contentsOf(work.folders.release), await fullRelease(feed, work.now()))).toEqual([])
      const hash = createHash('sha256').update('示例图片：示例配图').digest('hex')
      expect(contentsOf(work.folders.release).get(`/media/${hash}.webp`)?.toString()).toBe('示例图片：示例配图')
    })
  },
)

test('a lecture ends while nothing is published: it moves to the past ones', async () => {
  const newsroom = smallSite()
  const lecture = makeLecture(902, 1, { slug: 'shi-li-ji-jiang-jie-shu' })
  newsroom.publish(lecture)
  await following(async ({ feed, work }) => {
    expect(page(work, '/lectures/')).toContain(lecture.slug)
    expect(page(work, '/lectures/past/')).not.toContain(lecture.slug)
    work.clock(lecture.endAt)
    feed.releaseWaiting()
    await until(() => page(work, '/lectures/past/')?.includes(lecture.slug) ?? false)
    await until(() => pending(work) === 0)
    expect(differences(contentsOf(work.folders.release), await fullRelease(feed, work.now()))).toEqual([])
  }, newsroom)
})

test('a lecture begins while nothing is published: its page says so, and pages that only name it stay as they are', async () => {
  const newsroom = smallSite()
  const [column] = newsroom.live().filter(({ kind }) => kind === 'columns')
  const lecture = makeLecture(903, 1, { slug: 'shi-li-ji-jiang-kai-shi' })
  const invitation = makeNews(903, { column: column?.id ?? '', related: [{ kind: 'lectures', id: lecture.id }] })
  for (const publication of [lecture, invitation]) newsroom.publish(publication)
  await following(async ({ feed, work }) => {
    const rendered = await watchRendering(work)
    work.clock(lecture.startAt)
    feed.releaseWaiting()
    await until(() => page(work, `/lectures/${lecture.slug}/`)?.includes('进行中') ?? false)
    await until(() => pending(work) === 0)
    expect(rendered).toContain(`/lectures/${lecture.slug}/`)
    expect(rendered).not.toContain(`/news/${invitation.slug}/`)
    expect(differences(contentsOf(work.folders.release), await fullRelease(feed, work.now()))).toEqual([])
  }, newsroom)
})

test('an article stops being pinned while nothing is published: the front page of its column alone is rendered', async () => {
  const newsroom = smallSite()
  const [column] = newsroom.live().filter((publication) => publication.kind === 'columns')
  if (!column) throw new Error('the sample site has no column')
  const front = `/columns/${column.slug}/`
  const pinned = makeNews(904, { column: column.id, pinnedUntil: instantOf(0.5) })
  for (const item of [pinned, ...[905, 906, 907].map((number) => makeNews(number, { column: column.id }))]) {
    newsroom.publish(item)
  }
  await following(async ({ feed, work }) => {
    const slugs = () => [...(page(work, front) ?? '').matchAll(/\/news\/(shi-li-news-\d+)\//g)].map(([, slug]) => slug)
    expect(slugs()[0]).toBe(pinned.slug)
    const rendered = await watchRendering(work)
    work.clock(instantOf(0.5))
    feed.releaseWaiting()
    await until(() => slugs()[0] !== pinned.slug)
    await until(() => pending(work) === 0)
    expect([slugs()[0], rendered]).toEqual(['shi-li-news-907', [front]])
    expect(differences(contentsOf(work.folders.release), await fullRelease(feed, work.now()))).toEqual([])
  }, newsroom)
})

test('before settings, navigation and home page are published, a sentence says what is missing', async () => {
  const newsroom = new Newsroom()
  newsroom.publish(makeColumn(1, 'news'))
  await following(async ({ work, settled }) => {
    expect(work.said).toEqual(['采编系统还没有发布“网站设置”、“导航”、“首页”，发布以后网站会自动生成。'])
    for (const publication of globals) newsroom.publish(publication)
    await settled()
    await until(() => work.said.length > 1)
    expect(page(work, '/')).toContain('示例工会网')
  }, newsroom)
})

test('many publications come in pages of the feed and are rendered once', async () => {
  const newsroom = smallSite()
  await using feed = await serveFeed(newsroom, 7)
  using work = await makeWorkplace(feed)
  const end = followFeed(work, turnOfEvents)
  await until(() => feed.waiting === 1)
  const [column] = newsroom.live().filter((publication) => publication.kind === 'columns')
  for (let number = 500; number < 530; number++) newsroom.publish(makeNews(number, { column: column?.id ?? '' }))
  await until(() => cursorOf(work.store) === newsroom.sequence && pending(work) === 0 && feed.waiting === 1)
  work.controller.abort()
  await end
  expect(work.said.filter((sentence) => sentence.includes('正在生成全站'))).toHaveLength(1)
  expect(differences(contentsOf(work.folders.release), await fullRelease(feed, NOW))).toEqual([])
})
