import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { watch } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { awaitAnswer } from '../publisher/await-answer.ts'
import { foldersIn } from '../publisher/folders.ts'
import { releaseIn } from '../publisher/journal/releases.ts'
import { takeLock } from '../publisher/lock.ts'
import { publish } from '../publisher/publisher.ts'
import { noted } from '../publisher/reporting/notes.ts'
import { syncStore, syncTime } from '../publisher/sync.ts'
import { openTemplates } from '../publisher/templates.ts'
import { untilNight, verifyNightly } from '../publisher/verifying/nightly.ts'
import { sweepVerifications } from '../publisher/verifying/sweep.ts'
import { verdictWords, verify } from '../publisher/verifying/verify.ts'
import { makeWish } from '../publisher/wishes.ts'
import { inTransaction } from '../src/content/store.ts'
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
  vi.restoreAllMocks()
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

describe('a verification that cannot be finished says why', () => {
  /** Every look at the clock finds it five minutes later. */
  const hurry = () => {
    let now = 0
    vi.spyOn(performance, 'now').mockImplementation(() => (now += 300_000))
  }
  const leavePage = () =>
    work.store.sql.run`INSERT INTO stale VALUES (${releaseIn(work.store, 'live')?.name ?? 0}, 1, '/', 0)`

  test('where the site is not brought up to date', async () => {
    using _publisher = takeLock(work.folders)
    leavePage()
    hurry()
    await expect(verify(work)).rejects.toThrow('等了 10 分钟，网站仍有内容没有更新完')
  })

  test('where no publisher runs that would do so', async () => {
    leavePage()
    await expect(verify(work)).rejects.toThrow('发布程序没有在运行')
  })

  test('where the newsroom went on after the publisher stopped', async () => {
    newsroom.publish(makeProfile(900))
    await expect(verify(work)).rejects.toThrow('发布程序没有在运行')
  })

  test('and one that is stopped leaves nothing behind', async () => {
    const reason = new Error('示例：中止')
    const log = (sentence: string) => {
      if (sentence.startsWith('正在生成全站')) work.controller.abort(reason)
    }
    await expect(verify({ ...work, log })).rejects.toThrow(reason)
    expect(verifications()).toEqual([])
  })
})

/** What a process of its own has to know of this place. */
const environment = () => ({ DATA_DIR: work.dataDir, CMS_URL: feed.url, PUBLISHER_TOKEN: TOKEN })

const verifications = () => readdirSync(work.folders.root).filter((name) => name.startsWith('verifying-'))

test('what a killed verification left is swept, and one that goes on is left alone', async () => {
  const lockIn = (name: string) => takeLock(foldersIn(join(work.folders.root, name)))
  lockIn('verifying-killed')?.[Symbol.dispose]()
  using _goingOn = lockIn('verifying-goes-on')
  await sweepVerifications(work.folders)
  expect(verifications()).toEqual(['verifying-goes-on'])
})

describe('every night', () => {
  beforeEach(() => {
    for (const [name, value] of Object.entries(environment())) vi.stubEnv(name, value)
  })
  afterEach(() => void vi.unstubAllEnvs())

  /** What is logged until the night after the next begins. */
  async function logOfANight(): Promise<unknown[]> {
    const logged: unknown[] = []
    let pauses = 0
    const pause = async () => {
      pauses += 1
      if (pauses === 2) work.controller.abort()
    }
    await verifyNightly({ ...work, log: (message, details) => logged.push({ message, ...details }) }, pause)
    return logged
  }

  test('a verification by a process of its own is one line of the log, and its verdict is noted', async () => {
    expect(await logOfANight()).toEqual([
      {
        message: expect.stringMatching(/^夜间核对完毕：\d+ 个文件与采编系统的内容完全一致。$/),
        ...{ event: 'verified', level: 'info', figures: { pages: expect.any(Number), differing: 0 } },
      },
    ])
    expect(noted(work.store, 'verified')).toMatchObject({ differing: 0 })
  })

  test('files that differ are an error', async () => {
    appendFileSync(join(work.folders.release, 'index.html'), ' ')
    expect(await logOfANight()).toEqual([
      {
        message: expect.stringMatching(/有 1 个与采编系统的内容不一致.*\n\/index.html$/),
        ...{ event: 'verified', level: 'error', figures: { pages: expect.any(Number), differing: 1 } },
      },
    ])
  })

  test('one that cannot be finished says why', async () => {
    feed.spoil = (_, response) => void response.writeHead(401).end() === undefined
    expect(await logOfANight()).toEqual([
      {
        message: expect.stringMatching(/^夜间核对没有完成。.*PUBLISHER_TOKEN[^\n]*$/),
        event: 'verify-failed',
        level: 'error',
      },
    ])
  })

  test('one that the system ends before it has said everything is told of, and the next comes', async () => {
    const cutOff = join(work.dataDir, 'cut-off.sh')
    writeFileSync(cutOff, `#!/bin/sh\nprintf '{"pages":1'; kill -9 $$\n`, { mode: 0o755 })
    vi.spyOn(process, 'execPath', 'get').mockReturnValue(cutOff)
    expect(await logOfANight()).toEqual([
      {
        message: expect.stringMatching(/^夜间核对没有完成。.*被系统结束了/),
        ...{ event: 'verify-failed', level: 'error' },
      },
    ])
  })

  test('a publisher that stops ends it without a word', async () => {
    const pauses: number[] = []
    await verifyNightly(work, async (milliseconds) => {
      pauses.push(milliseconds)
      setImmediate(() => work.controller.abort())
    })
    expect([pauses.length, work.said]).toEqual([1, expect.not.arrayContaining([expect.stringContaining('夜间核对')])])
  })
})

describe('whoever waits for an answer is told in a sentence that none comes', () => {
  const wish = () => inTransaction(work.store, () => makeWish(work.store, 'rerender'))

  test('where the publisher ends meanwhile', async () => {
    const publisher = takeLock(work.folders)
    wish()
    const answer = awaitAnswer(work.store, work.folders)
    publisher?.[Symbol.dispose]()
    expect(await answer).toEqual({ sentence: expect.stringContaining('在答复之前停止了'), granted: false })
  })

  test('where the publisher does not answer', async () => {
    using _publisher = takeLock(work.folders)
    wish()
    vi.spyOn(performance, 'now').mockReturnValueOnce(-600_001)
    expect(await awaitAnswer(work.store, work.folders)).toEqual({
      sentence: expect.stringContaining('等了 10 分钟'),
      granted: false,
    })
  })
})

test.each([
  ['2026-11-22T19:29:00.000Z', 60_000],
  ['2026-11-22T19:30:00.000Z', 24 * 3_600_000],
  ['2026-11-22T19:31:00.000Z', 24 * 3_600_000 - 60_000],
])('at %s the night is %i ms away', (now, wait) => expect(untilNight(now)).toBe(wait))

test('operators verify, render anew and are told where nothing can be rolled back', { timeout: 120_000 }, async () => {
  const ask = (action: string) =>
    promisify(execFile)(process.execPath, ['publisher/command.ts', action, '--json'], {
      cwd: SITE,
      env: { ...process.env, ...environment() },
    }).then(
      ({ stdout }) => ({ code: 0, answer: JSON.parse(stdout) }),
      ({ code, stdout, stderr }) => ({ code, answer: JSON.parse(stdout || JSON.stringify(stderr)) }),
    )
  expect(await ask('rollback')).toEqual({
    code: 0,
    answer: { sentence: expect.stringContaining('没有在运行'), granted: true },
  })
  await using publisher = await runPublisher(environment())
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

test.each(['SIGTERM', 'SIGINT'] as const)('operators may end a verification by %s', async (signal) => {
  const env = { ...process.env, ...environment() }
  const changes = watch(work.folders.root)
  const child = spawn(process.execPath, ['publisher/command.ts', 'verify'], { cwd: SITE, env })
  const ended = Promise.all([text(child.stderr), once(child, 'exit')])
  for await (const { filename } of changes) if (filename?.startsWith('verifying-')) break
  child.kill(signal)
  const [said, [code]] = await ended
  expect([said, code, verifications()]).toEqual([expect.stringContaining('核对已经中止'), 2, []])
})
