import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publish, recover } from '../publisher/publisher.ts'
import { servedRelease } from '../publisher/releases/release-folders.ts'
import { syncStore } from '../publisher/sync.ts'
import { cursorOf } from '../src/content/store.ts'
import { type FeedServer, serveFeed } from './support/feed-server.ts'
import { contentsOf, differences } from './support/folder-contents.ts'
import { fullRelease } from './support/full-release.ts'
import { Newsroom } from './support/newsroom.ts'
import { makeFilm, makePicture, NOW, sampleSite } from './support/samples.ts'
import { makeWorkplace, newFolder } from './support/workplace.ts'

const CHILD = fileURLToPath(new URL('support/killed-publisher.ts', import.meta.url))
const UNREACHABLE = { url: 'http://127.0.0.1:1' }
const LATER = '2026-11-22T01:00:00.000Z'

const newsroom = new Newsroom()
const published = newFolder()
let feed: FeedServer
let before: Map<string, Buffer>
let after: Map<string, Buffer>

beforeAll(async () => {
  const site = sampleSite(60)
  const [profile] = site.filter((publication) => publication.kind === 'profiles')
  const [story, taken] = site.filter((publication) => publication.kind === 'stories')
  if (!profile || !story || !taken) throw new Error('the sample site lacks a kind')
  for (const publication of site) newsroom.publish(publication)
  newsroom.publish({ ...profile, portrait: makePicture(newsroom, '示例旧照') })
  feed = await serveFeed(newsroom)
  const work = await makeWorkplace(feed, published)
  await syncStore({ ...work, wait: 0 })
  await publish(work)
  before = contentsOf(work.folders.release)
  work.store.db.close()
  newsroom.publish({ ...profile, portrait: makePicture(newsroom, '示例新照') })
  const body = [{ type: 'video' as const, video: makeFilm(newsroom, '示例影片') }]
  newsroom.publish({ ...story, slug: 'shi-li-gai-ming', body })
  newsroom.publish({ ...story, id: '2a000000-0000-4000-8000-0000000000fe', slug: 'shi-li-xin-gao', aliases: [] })
  newsroom.withdraw(taken)
  after = await fullRelease(feed, NOW)
})

afterAll(async () => {
  await feed[Symbol.asyncDispose]()
  rmSync(published, { recursive: true, force: true })
})

async function killAt(dataDir: string, operation: string, call: number): Promise<NodeJS.Signals | null> {
  const child = spawn(process.execPath, [CHILD, dataDir, feed.url, operation, String(call)], { stdio: 'inherit' })
  const [, signal] = await once(child, 'exit')
  return signal
}

/** Spread over the whole of a publish: the last call of each operation is followed by none. */
const KILLS = [
  ['commit', [1, 2, 3]],
  ['writeFile', [1, 10]],
  ['link', [1]],
  ['rename', [1, 2, 4, 12, 30]],
  ['rm', [2, 4, 6, 8]],
] as const

const points = KILLS.flatMap(([operation, calls]) => calls.map((call) => [operation, call] as const))

test.each(points)(
  'promise 6: a publish killed before %s number %i is finished by the next start',
  async (operation, call) => {
    const dataDir = newFolder()
    cpSync(published, dataDir, { recursive: true, verbatimSymlinks: true })
    expect(await killAt(dataDir, operation, call)).toBe('SIGKILL')
    using work = await makeWorkplace(UNREACHABLE, dataDir)
    await recover(work)
    const expected = cursorOf(work.store) === newsroom.sequence ? after : before
    expect(differences(contentsOf(work.folders.release), expected)).toEqual([])
  },
)

test.each([
  ['commit', 2],
  ['writeFile', 50],
  ['symlink', 1],
  ['rename', 1],
] as const)(
  'promise 6: a first render killed before %s number %i is done by the next start',
  async (operation, call) => {
    const dataDir = newFolder()
    expect(await killAt(dataDir, operation, call)).toBe('SIGKILL')
    using work = await makeWorkplace(feed, dataDir)
    await recover(work)
    await syncStore({ ...work, wait: 0 })
    await publish(work)
    expect(differences(contentsOf(work.folders.release), after)).toEqual([])
  },
)

test('a machine that went down has everything rendered anew, whatever its disk kept', async () => {
  const dataDir = newFolder()
  cpSync(published, dataDir, { recursive: true, verbatimSymlinks: true })
  using work = await makeWorkplace(UNREACHABLE, dataDir)
  work.clock('2020-01-01T00:00:00.000Z')
  await recover(work)
  rmSync(join(work.folders.release, 'index.html'))
  work.clock(NOW)
  await recover(work)
  expect(servedRelease(work.folders)).toBe(2)
  expect(differences(contentsOf(work.folders.release), before)).toEqual([])
})

test('promise 6: where a machine went down and nothing can be rendered, readers wait until it can', async () => {
  const dataDir = newFolder()
  cpSync(published, dataDir, { recursive: true, verbatimSymlinks: true })
  using work = await makeWorkplace(UNREACHABLE, dataDir)
  work.clock('2020-01-01T00:00:00.000Z')
  await recover(work)
  work.clock(NOW)
  const { templates } = work
  work.templates = { ...templates, folderOf: () => '/示例不存在' }
  await recover(work)
  expect(servedRelease(work.folders)).toBeNull()
  await recover(work)
  expect(servedRelease(work.folders)).toBeNull()
  work.templates = templates
  work.clock(LATER)
  await publish(work)
  expect(differences(contentsOf(work.folders.release), before)).toEqual([])
})
