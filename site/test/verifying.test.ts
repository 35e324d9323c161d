import { execFile } from 'node:child_process'
import { appendFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { publish } from '../publisher/publisher.ts'
import { noted } from '../publisher/reporting/notes.ts'
import { syncStore, syncTime } from '../publisher/sync.ts'
import { openTemplates } from '../publisher/templates.ts'
import { untilNight } from '../publisher/verifying/nightly.ts'
import { verdictWords, verify } from '../publisher/verifying/verify.ts'
import { type FeedServer, serveFeed, TOKEN } from './support/feed-server.ts'
import { Newsroom } from './support/newsroom.ts'
import { runPublisher } from './support/running-publisher.ts'
import { makeProfile, sampleSite } from './support/samples.ts'
import { makeWorkplace, RENDERER, type TestPlace } from './support/workplace.ts'

const SITE = fileURLToPath(new URL('..', import.meta.url))
const LATER = '2026-11-25T00:00:00.000Z'

let newsroom: Newsroom
let feed: FeedServer
let work: TestPlace

beforeEach(async () => {
  newsroom = new Newsroom()
  for (const publication of sampleSite(30)) newsroom.publish(publication)
  feed = await serveFeed(newsroom)
  work = await makeWorkplace(feed)
  work.templates = await openTemplates(RENDERER, work.folders)
  await bringUpToDate()
})

afterEach(async () => {
  await feed[Symbol.asyncDispose]()
  work[Symbol.dispose]()
})

async function bringUpToDate(): Promise<void> {
  await syncStore({ ...work, wait: 0 })
  syncTime(work)
  await publish(work)
}

test('promise 5: after changes and the passing of time, no file differs from a render of the newsroom', async () => {
  newsroom.publish(makeProfile(900))
  for (const story of newsroom.live().filter(({ kind }) => kind === 'stories')) newsroom.withdraw(story)
  await bringUpToDate()
  work.clock(LATER)
  await bringUpToDate()
  const verdict = await verify(work)
  expect(verdict).toEqual({ at: LATER, pages: expect.any(Number), differing: 0, files: [] })
  expect(verdict.pages).toBeGreaterThan(600)
  expect(verdictWords(verdict)).toContain('完全一致')
})

test('files that were changed, lost or left are named, and the verdict is noted', async () => {
  appendFileSync(join(work.folders.release, 'index.html'), ' ')
  rmSync(join(work.folders.release, 'about/index.html.br'))
  writeFileSync(join(work.folders.release, 'left.html'), '示例旧页')
  const verdict = await verify(work)
  expect(verdict.files).toEqual(['/about/index.html.br', '/index.html', '/left.html'])
  expect(noted(work.store, 'verified')).toEqual({ at: work.now(), pages: verdict.pages, differing: 3 })
  expect(verdictWords(verdict)).toContain('3 个与采编系统的内容不一致')
})

test('before there is a site, a sentence says that there is nothing to verify', async () => {
  using empty = await makeWorkplace(feed)
  await expect(verify(empty)).rejects.toThrow('网站还没有生成，没有可以核对的内容。')
})

test.each([
  ['2026-11-22T19:29:00.000Z', 60_000],
  ['2026-11-22T19:30:00.000Z', 24 * 3_600_000],
  ['2026-11-22T19:31:00.000Z', 24 * 3_600_000 - 60_000],
])('at %s the night is %i ms away', (now, wait) => expect(untilNight(now)).toBe(wait))

test('operators verify, render anew and are told where nothing can be rolled back', { timeout: 120_000 }, async () => {
  const environment = { DATA_DIR: work.dataDir, CMS_URL: feed.url, PUBLISHER_TOKEN: TOKEN }
  const ask = (action: string) =>
    promisify(execFile)(process.execPath, ['publisher/command.ts', action, '--json'], {
      cwd: SITE,
      env: { ...process.env, ...environment },
    }).then(
      ({ stdout }) => ({ code: 0, answer: JSON.parse(stdout) }),
      ({ code, stdout, stderr }) => ({ code, answer: JSON.parse(stdout || JSON.stringify(stderr)) }),
    )
  expect(await ask('rollback')).toEqual({
    code: 0,
    answer: { sentence: expect.stringContaining('没有在运行'), granted: true },
  })
  await using publisher = await runPublisher(environment)
  await publisher.says('已在端口')
  expect(await ask('rollback')).toEqual({
    code: 1,
    answer: { sentence: expect.stringContaining('没有可以退回的版本'), granted: false },
  })
  expect(await ask('rerender')).toEqual({
    code: 0,
    answer: { sentence: expect.stringContaining('重新生成'), granted: true },
  })
  expect(await ask('verify')).toEqual({ code: 0, answer: expect.objectContaining({ differing: 0 }) })
})
