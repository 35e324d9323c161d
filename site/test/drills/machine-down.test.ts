import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publish } from '../../publisher/publisher.ts'
import { recover } from '../../publisher/recover.ts'
import { servedRelease } from '../../publisher/releases/release-folders.ts'
import { syncStore } from '../../publisher/sync.ts'
import { writeState } from '../../src/content/store.ts'
import { type FeedServer, serveFeed } from '../support/feed-server.ts'
import { contentsOf, differences } from '../support/folder-contents.ts'
import { Newsroom } from '../support/newsroom.ts'
import { makePicture, sampleSite } from '../support/samples.ts'
import { makeWorkplace, newFolder } from '../support/workplace.ts'
import { conclude } from './length.ts'

const UNREACHABLE = { url: 'http://127.0.0.1:1' }
/** The machine's run before this one. */
const ANOTHER_RUN = '00000000-0000-4000-8000-000000000000'
const LATER = '2026-11-22T01:00:00.000Z'

const newsroom = new Newsroom()
const published = newFolder()
let feed: FeedServer
let before: Map<string, Buffer>

beforeAll(async () => {
  const site = sampleSite(60)
  const [profile] = site.filter((publication) => publication.kind === 'profiles')
  if (!profile) throw new Error('the sample site has no profile')
  for (const publication of site) newsroom.publish(publication)
  newsroom.publish({ ...profile, portrait: makePicture(newsroom, '示例旧照') })
  feed = await serveFeed(newsroom)
  const work = await makeWorkplace(feed, published)
  await syncStore({ ...work, wait: 0 })
  await publish(work)
  before = contentsOf(work.folders.release)
  work.store.db.close()
})

afterAll(async () => {
  await feed[Symbol.asyncDispose]()
  rmSync(published, { recursive: true, force: true })
})

test('promise 6: a machine that went down has everything rendered anew, whatever its disk kept', async (context) => {
  const dataDir = newFolder()
  cpSync(published, dataDir, { recursive: true, verbatimSymlinks: true })
  using work = await makeWorkplace(UNREACHABLE, dataDir)
  rmSync(join(work.folders.release, 'index.html'))
  writeState(work.store, 'running', ANOTHER_RUN)
  await recover(work)
  expect(servedRelease(work.folders)).toBe(2)
  conclude(context, 1, differences(contentsOf(work.folders.release), before))
})

test('promise 6: what a machine that went down may have lost is not shown while everything is rendered', async (context) => {
  const dataDir = newFolder()
  cpSync(published, dataDir, { recursive: true, verbatimSymlinks: true })
  using work = await makeWorkplace(UNREACHABLE, dataDir)
  const served: (number | null)[] = []
  const { templates } = work
  work.templates = {
    ...templates,
    folderOf(build) {
      served.push(servedRelease(work.folders))
      return templates.folderOf(build)
    },
  }
  writeState(work.store, 'running', ANOTHER_RUN)
  await recover(work)
  expect([...served, servedRelease(work.folders)]).toEqual([null, 2])
  conclude(context, 1, differences(contentsOf(work.folders.release), before))
})

test('promise 6: where a machine went down and nothing can be rendered, readers wait until it can', async (context) => {
  const dataDir = newFolder()
  cpSync(published, dataDir, { recursive: true, verbatimSymlinks: true })
  using work = await makeWorkplace(UNREACHABLE, dataDir)
  writeState(work.store, 'running', ANOTHER_RUN)
  const { templates } = work
  work.templates = { ...templates, folderOf: () => '/示例不存在' }
  await recover(work)
  expect(servedRelease(work.folders)).toBeNull()
  await recover(work)
  expect(servedRelease(work.folders)).toBeNull()
  work.templates = templates
  work.clock(LATER)
  await publish(work)
  conclude(context, 1, differences(contentsOf(work.folders.release), before))
})
