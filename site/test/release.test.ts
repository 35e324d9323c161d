import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as turnOfEvents } from 'node:timers/promises'
import { paragraph, words } from 'shared/block-builders'
import { settings } from 'shared/examples/site'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { followFeed } from '../publisher/follow-feed.ts'
import { insist } from '../publisher/insist.ts'
import { releaseIn, releasesOf } from '../publisher/journal/releases.ts'
import { countStale } from '../publisher/journal/stale.ts'
import type { Pause } from '../publisher/pauses.ts'
import { finishSlice, publishNext } from '../publisher/publish-slice.ts'
import { publish, step } from '../publisher/publisher.ts'
import { recover } from '../publisher/recover.ts'
import { folderOf, servedRelease } from '../publisher/releases/release-folders.ts'
import { syncStore, syncTime } from '../publisher/sync.ts'
import { openTemplates } from '../publisher/templates.ts'
import { makeWish } from '../publisher/wishes.ts'
import { nothingBegun } from '../publisher/workplace.ts'
import { inTransaction } from '../src/content/store.ts'
import { ask } from './support/ask.ts'
import { type FeedServer, serveFeed } from './support/feed-server.ts'
import { flawsOf } from './support/flaws.ts'
import { contentsOf, differences, pagesAlone } from './support/folder-contents.ts'
import { fullRelease } from './support/full-release.ts'
import { Newsroom } from './support/newsroom.ts'
import { makeLecture, makeProfile, NOW, sampleSite } from './support/samples.ts'
import { serveSite } from './support/site.ts'
import {
  compiledRenderer,
  makeWorkplace,
  pending,
  RENDERER,
  type TestPlace,
  templatesWith,
} from './support/workplace.ts'
import { interceptWrites } from './support/writes.ts'

let newsroom: Newsroom
let feed: FeedServer
let work: TestPlace

beforeEach(async () => {
  newsroom = new Newsroom()
  for (const publication of sampleSite(30)) newsroom.publish(publication)
  feed = await serveFeed(newsroom)
  work = await makeWorkplace(feed)
  await bringUpToDate()
})

afterEach(async () => {
  await feed[Symbol.asyncDispose]()
  work[Symbol.dispose]()
})

async function bringUpToDate(): Promise<void> {
  work.failures.clear()
  await finishSlice(work)
  await syncStore({ ...work, wait: 0 })
  await publish(work)
}

function liveRelease() {
  const live = releaseIn(work.store, 'live')
  if (live) return live
  throw new Error('no release is live')
}

/** Changes the templates as a compilation would, with one more style sheet. */
async function changeTemplates(name: string): Promise<void> {
  await openTemplates(RENDERER, work.folders)
  const compiled = join(work.dataDir, name)
  cpSync(RENDERER, compiled, { recursive: true })
  mkdirSync(join(compiled, 'client/_astro'), { recursive: true })
  writeFileSync(join(compiled, `client/_astro/${name}.css`), 'p { color: black }')
  work.templates = await openTemplates(compiled, work.folders)
}

test('a change of the templates makes a new release; style sheets of the one before are still served', async () => {
  await changeTemplates('second')
  await bringUpToDate()
  await changeTemplates('third')
  await bringUpToDate()
  expect(servedRelease(work.folders)).toBe(3)
  await using site = await serveSite(work)
  expect((await ask(site.port, '/_astro/third.css')).status).toBe(200)
  expect((await ask(site.port, '/_astro/second.css')).status).toBe(200)
  await changeTemplates('fourth')
  await bringUpToDate()
  expect((await ask(site.port, '/_astro/second.css')).status).toBe(404)
  expect((await ask(site.port, '/')).status).toBe(200)
})

test('style sheets of a release that the store knows nothing of any longer are still served for one release', async () => {
  await changeTemplates('second')
  await bringUpToDate()
  const { dataDir } = work
  loseStore(work)
  work = await makeWorkplace(feed, dataDir)
  await changeTemplates('third')
  await bringUpToDate()
  expect(servedRelease(work.folders)).toBe(3)
  await using site = await serveSite(work)
  expect((await ask(site.port, '/_astro/second.css')).status).toBe(200)
  await changeTemplates('fourth')
  await bringUpToDate()
  expect((await ask(site.port, '/_astro/third.css')).status).toBe(200)
  expect((await ask(site.port, '/_astro/second.css')).status).toBe(404)
})

/** Feeds name what was withdrawn, so that nobody goes on reprinting it. */
const givesNotice = (path: string): boolean => path.includes('/feeds/')

test('promise 7: a release that stands by loses what is withdrawn; older ones go whole', async () => {
  await changeTemplates('second')
  await bringUpToDate()
  const [story] = newsroom.live().filter((publication) => publication.kind === 'stories')
  if (!story) throw new Error('the sample site has no story')
  newsroom.withdraw(story)
  await bringUpToDate()
  expect(releasesOf(work.store).map(({ name, state }) => [name, state])).toEqual([
    [1, 'standby'],
    [2, 'live'],
  ])
  const left = [...pagesAlone(contentsOf(work.folders.releases))].filter(([, bytes]) => bytes.includes(story.slug))
  expect(left.map(([path]) => path).filter((path) => !givesNotice(path))).toEqual([])
  await changeTemplates('third')
  await bringUpToDate()
  expect(readdirSync(work.folders.releases).sort()).toEqual(['2', '3'])
})

/** What takes room on a disk. */
const GROWING = /^(?:writeFile|link|symlink|copyFile|createWriteStream|COMMIT)/

const fillDisk = (): Disposable =>
  interceptWrites(({ name }) => {
    if (GROWING.test(name)) throw Object.assign(new Error('示例：磁盘已满'), { code: 'ENOSPC' })
  })

test('promise 6: a new release that a full disk stopped makes room at once, and leaves nothing behind', async () => {
  const wish = () => inTransaction(work.store, () => makeWish(work.store, 'rerender'))
  wish()
  while (!work.construction) await step(work)
  await work.construction.finished
  {
    using _disk = fillDisk()
    await expect(publish(work)).rejects.toThrow('示例：磁盘已满')
    expect(readdirSync(work.folders.releases)).toEqual(['1'])
  }
  wish()
  await publish(work)
  expect(readdirSync(work.folders.releases)).toEqual([String(servedRelease(work.folders))])
  expect(releasesOf(work.store).map(({ state }) => state)).toEqual(['live'])
})

test('promise 6: a full disk keeps nobody from a site of which nothing was left undone', async () => {
  const before = contentsOf(work.folders.release)
  work.store.db.exec('PRAGMA query_only = ON')
  using _disk = fillDisk()
  await recover(work)
  expect(differences(before, contentsOf(work.folders.release))).toEqual([])
  expect(work.said.filter((sentence) => sentence.includes('中断'))).toEqual([])
})

test('promise 6: a start that a full disk keeps from finishing what was interrupted says so once, and finishes it later', async () => {
  newsroom.publish(makeProfile(900))
  await syncStore({ ...work, wait: 0 })
  {
    using _power = failAtRename(3)
    await expect(publish(work)).rejects.toThrow('示例：断电')
  }
  using disk = fillDisk()
  const pauses: number[] = []
  await insist(
    () => recover(work),
    work,
    async (milliseconds) => {
      pauses.push(milliseconds)
      if (pauses.length === 9) disk[Symbol.dispose]()
    },
  )
  expect(pauses[0]).toBeLessThanOrEqual(500)
  expect(pauses[8]).toBeGreaterThanOrEqual(15_000)
  expect(work.said.filter((sentence) => sentence.startsWith('磁盘已满'))).toHaveLength(1)
  work.failures.clear()
  await publish(work)
  expect(differences(contentsOf(work.folders.release), await fullRelease(feed, NOW))).toEqual([])
})

test.each([
  ['while the publisher goes on', (pause: Pause) => followFeed(work, pause)],
  ['at its next start', (pause: Pause) => insist(() => recover({ ...work, ...nothingBegun() }), work, pause)],
])('promise 6: a release that fills the disk before it is done gives way to what was decided, %s', async (_, goOn) => {
  inTransaction(work.store, () => makeWish(work.store, 'rerender'))
  while (!work.construction) await step(work)
  const { release } = work.construction
  await work.construction.finished
  const profile = makeProfile(900)
  newsroom.publish(profile)
  await syncStore({ ...work, wait: 0 })
  {
    using _power = failAtRename(3)
    await expect(publishNext(work, liveRelease())).rejects.toThrow('示例：断电')
  }
  const filling = folderOf(release.name, work.folders)
  using _disk = interceptWrites(({ name }) => {
    if (GROWING.test(name) && existsSync(filling)) throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' })
  })
  let pauses = 0
  const end = goOn(async () => {
    pauses += 1
    if (pauses > 9) work.controller.abort()
    await turnOfEvents()
  })
  const isFinished = () => work.signal.aborted || (pauses > 0 && countStale(work.store, liveRelease().name) === 0)
  while (!isFinished()) await turnOfEvents()
  work.controller.abort()
  await end
  expect(pauses).toBeLessThan(9)
  expect(existsSync(join(work.folders.release, 'profiles', profile.slug))).toBe(true)
  expect(flawsOf(work.folders.release, settings.url)).toEqual([])
})

test('promise 6: what was interrupted is finished by a start that has lost the store, and reaches no CMS', async () => {
  newsroom.publish(makeProfile(900))
  await syncStore({ ...work, wait: 0 })
  {
    using _power = failAtRename(3)
    await expect(publish(work)).rejects.toThrow('示例：断电')
  }
  const { dataDir } = work
  loseStore(work)
  work = await makeWorkplace({ url: 'http://127.0.0.1:1' }, dataDir)
  await recover(work)
  expect(differences(contentsOf(work.folders.release), await fullRelease(feed, NOW))).toEqual([])
})

/** Cuts off what brings staged files into a release. */
function failAtRename(last: number): Disposable {
  let renames = 0
  return interceptWrites(({ name, parameters: [from] }) => {
    if (name !== 'rename' || !/staging\/\d+(?:\.\w+)?$/.test(String(from))) return
    renames += 1
    if (renames > last) throw new Error('示例：断电')
  })
}

function loseStore({ store, folders }: TestPlace): void {
  store.db.close()
  for (const suffix of ['', '-wal', '-shm']) rmSync(folders.store + suffix, { force: true })
}

test('promise 7: what an interrupted run left of an older release goes at the next start', async () => {
  const left = join(work.folders.releases, '7')
  mkdirSync(left)
  writeFileSync(join(left, 'index.html'), '示例旧页')
  await recover(work)
  expect(existsSync(left)).toBe(false)
})

test('an editor’s link to nowhere does not stop a publish, but is named', async () => {
  const [item] = newsroom.live().filter((publication) => publication.kind === 'news')
  if (!item) throw new Error('the sample site has no news')
  const link = {
    type: 'link' as const,
    to: { href: `${settings.url}/news/shi-li-mei-you/` },
    content: [words('示例链接')],
  }
  newsroom.publish({ ...item, body: [paragraph(link)] })
  await bringUpToDate()
  expect(work.said).toContain(`页面 /news/${item.slug}/ 里的链接 /news/shi-li-mei-you/ 没有对应的页面，请检查。`)
  expect(pending(work)).toBe(0)
})

test('a publish that is told to stop renders no further page, and is finished later', async () => {
  const before = contentsOf(work.folders.release)
  newsroom.publish(makeProfile(900))
  await syncStore({ ...work, wait: 0 })
  const stopped = AbortSignal.abort()
  await expect(publish({ ...work, signal: stopped })).rejects.toThrow()
  expect(differences(before, contentsOf(work.folders.release))).toEqual([])
  await publish(work)
  expect(existsSync(join(work.folders.release, 'profiles', makeProfile(900).slug, 'index.html'))).toBe(true)
})

test('promise 5: a new profile changes at most 25 files', async () => {
  const before = contentsOf(work.folders.release)
  newsroom.publish(makeProfile(900))
  await bringUpToDate()
  const changed = differences(pagesAlone(before), pagesAlone(contentsOf(work.folders.release)))
  expect(changed.length).toBeGreaterThan(1)
  expect(changed.length).toBeLessThanOrEqual(25)
})

test('promise 8: after a sleep of months, in which lectures ended, the site is as a render of that hour', async () => {
  const late = '2027-03-01T00:00:00.000Z'
  for (const [index, day] of ['2026-11-30', '2026-12-31'].entries())
    newsroom.publish(makeLecture(900 + index, 0, { startAt: `${day}T15:00:00.000Z`, endAt: `${day}T17:00:00.000Z` }))
  await bringUpToDate()
  const before = contentsOf(work.folders.release)
  work.clock(late)
  syncTime(work)
  await publish(work)
  const after = contentsOf(work.folders.release)
  expect(differences(before, after)).not.toEqual([])
  expect(differences(after, await fullRelease(feed, late))).toEqual([])
})

test('what was published once is not rendered again', async () => {
  const rendered: string[] = []
  const { render } = await compiledRenderer()
  work.templates = await templatesWith((path, store) => {
    rendered.push(path)
    return render(path, store)
  })
  await bringUpToDate()
  expect(rendered).toEqual([])
})

test('promise 6: where one page cannot be rendered, none is changed; the next change brings both', async () => {
  const before = contentsOf(work.folders.release)
  const { templates } = work
  const { render } = await compiledRenderer()
  const profile = makeProfile(900)
  newsroom.publish(profile)
  work.templates = await templatesWith(async (path, store) => {
    if (path === `/profiles/${profile.slug}/`) throw new Error('页面坏了。')
    return render(path, store)
  })
  await expect(bringUpToDate()).rejects.toThrow('页面坏了。')
  expect(differences(before, contentsOf(work.folders.release))).toEqual([])
  expect(pending(work)).toBeGreaterThan(0)
  newsroom.publish({ ...profile, name: '示例改好的人物' })
  work.templates = templates
  await bringUpToDate()
  const page = join(work.folders.release, 'profiles', profile.slug, 'index.html')
  expect([existsSync(page), pending(work)]).toEqual([true, 0])
})

test('promise 6: a page that an interrupted publish brought, and that its successor withdraws, is removed', async () => {
  const profile = makeProfile(900)
  newsroom.publish(profile)
  await syncStore({ ...work, wait: 0 })
  work.store.db.exec("CREATE TEMP TRIGGER broken BEFORE INSERT ON pages BEGIN SELECT RAISE(ABORT, '磁盘坏了。'); END")
  await expect(publish(work)).rejects.toThrow('磁盘坏了。')
  const page = join(work.folders.release, 'profiles', profile.slug, 'index.html')
  expect(existsSync(page)).toBe(true)
  work.store.db.exec('DROP TRIGGER broken')
  newsroom.withdraw(profile)
  await bringUpToDate()
  expect(existsSync(page)).toBe(false)
})
