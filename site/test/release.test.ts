import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { paragraph, words } from 'shared/block-builders'
import { settings } from 'shared/examples/site'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { countStale } from '../publisher/journal.ts'
import { publish, recover } from '../publisher/publisher.ts'
import { liveRelease } from '../publisher/releases.ts'
import type { Renderer } from '../publisher/renderer.ts'
import { syncStore } from '../publisher/sync.ts'
import { ask } from './support/ask.ts'
import { type FeedServer, serveFeed } from './support/feed-server.ts'
import { contentsOf, differences } from './support/folder-contents.ts'
import { Newsroom } from './support/newsroom.ts'
import { makeProfile, sampleSite } from './support/samples.ts'
import { serveSite } from './support/site.ts'
import { compiledRenderer, makeWorkplace, type TestPlace } from './support/workplace.ts'

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

async function bringUpToDate(renderer?: Renderer): Promise<void> {
  if (renderer) work.renderer = renderer
  await syncStore({ ...work, wait: 0 })
  await publish(work)
}

/** The renderer as it would be after a change of the templates, with one more style sheet. */
async function renderer(buildId: string): Promise<Renderer> {
  const compiled = await compiledRenderer()
  const assets = join(work.dataDir, buildId)
  cpSync(compiled.assets, assets, { recursive: true })
  mkdirSync(join(assets, '_astro'), { recursive: true })
  writeFileSync(join(assets, '_astro', `${buildId}.css`), 'p { color: black }')
  return { ...compiled, buildId, assets, files: [...compiled.files, `/_astro/${buildId}.css`] }
}

test('a change of the templates makes a new release; style sheets of the one before are still served', async () => {
  await bringUpToDate(await renderer('second'))
  await bringUpToDate(await renderer('third'))
  expect(liveRelease(work.folders)).toBe('3')
  await using site = await serveSite(work)
  expect((await ask(site.port, '/_astro/third.css')).status).toBe(200)
  expect((await ask(site.port, '/_astro/second.css')).status).toBe(200)
  await bringUpToDate(await renderer('fourth'))
  expect((await ask(site.port, '/_astro/second.css')).status).toBe(404)
  expect((await ask(site.port, '/')).status).toBe(200)
})

test('promise 7: nothing but style sheets remains of the release before', async () => {
  const before = join(work.folders.releases, '1')
  const [style] = [...contentsOf(before).keys()].filter((path) => path.startsWith('/_astro/'))
  await bringUpToDate(await renderer('second'))
  const rest = [...contentsOf(before).keys()]
  expect(rest).toContain(style)
  expect(rest.filter((path) => !path.startsWith('/_astro/'))).toEqual([])
})

test('promise 7: what an interrupted run left of the release before goes at the next start', async () => {
  await bringUpToDate(await renderer('second'))
  const left = join(work.folders.releases, '1', 'index.html')
  writeFileSync(left, '示例旧页')
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
  expect(countStale(work.store)).toBe(0)
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

test('what was published once is not rendered again', async () => {
  const rendered: string[] = []
  const compiled = await compiledRenderer()
  await bringUpToDate({
    ...compiled,
    render: (path, store) => {
      rendered.push(path)
      return compiled.render(path, store)
    },
  })
  expect(rendered).toEqual([])
})

test('promise 6: where one page cannot be rendered, none is changed; the next change brings both', async () => {
  const before = contentsOf(work.folders.release)
  const compiled = await compiledRenderer()
  const profile = makeProfile(900)
  newsroom.publish(profile)
  const failing: Renderer = {
    ...compiled,
    async render(path, store) {
      if (path === `/profiles/${profile.slug}/`) throw new Error('页面坏了。')
      return compiled.render(path, store)
    },
  }
  await expect(bringUpToDate(failing)).rejects.toThrow('页面坏了。')
  expect(differences(before, contentsOf(work.folders.release))).toEqual([])
  expect(countStale(work.store)).toBeGreaterThan(0)
  newsroom.publish({ ...profile, name: '示例改好的人物' })
  await bringUpToDate(compiled)
  const page = join(work.folders.release, 'profiles', profile.slug, 'index.html')
  expect([existsSync(page), countStale(work.store)]).toEqual([true, 0])
})

test('promise 6: a page that an interrupted publish brought, and that its successor withdraws, is removed', async () => {
  const compiled = await compiledRenderer()
  const profile = makeProfile(900)
  newsroom.publish(profile)
  await syncStore({ ...work, wait: 0 })
  work.store.db.exec("CREATE TEMP TRIGGER broken BEFORE INSERT ON pages BEGIN SELECT RAISE(ABORT, '磁盘坏了。'); END")
  await expect(publish(work)).rejects.toThrow('磁盘坏了。')
  const page = join(work.folders.release, 'profiles', profile.slug, 'index.html')
  expect(existsSync(page)).toBe(true)
  work.store.db.exec('DROP TRIGGER broken')
  newsroom.withdraw(profile)
  await bringUpToDate(compiled)
  expect(existsSync(page)).toBe(false)
})
