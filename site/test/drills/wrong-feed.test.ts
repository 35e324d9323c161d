import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { SCHEMA_VERSION } from 'shared/publication'
import { test } from 'vitest'
import { ask } from '../support/ask.ts'
import { serveFeed, TOKEN } from '../support/feed-server.ts'
import { LivingSite, until } from '../support/living-site.ts'
import { first, Newsroom } from '../support/newsroom.ts'
import { makeNews, makePicture, sampleSite } from '../support/samples.ts'
import { conclude, isLong } from './length.ts'

const HURRIED = fileURLToPath(new URL('../support/hurried-timeouts.ts', import.meta.url))
const SIZE = isLong ? 1000 : 40

type Spoil = (response: ServerResponse, request: IncomingMessage) => unknown

const page = { schemaVersion: SCHEMA_VERSION, changes: [], cursor: 1, more: false }
const json = (body: unknown) => (response: ServerResponse) => response.end(JSON.stringify(body))
const half = JSON.stringify(page).slice(0, 20)

const WRONG_PAGES: [string, Spoil, string][] = [
  ['breaks off', (_, { socket }) => socket.destroy(), '连不上采编系统'],
  ['sends a byte a second', drip, '连不上采编系统'],
  ['says nothing', () => {}, '连不上采编系统'],
  ['breaks off in the midst of a page', breakOff, '连不上采编系统'],
  ['sends half of a page', (response) => response.end(half), '不是完整的 JSON'],
  ['sends garbage', (response) => response.end(randomBytes(100_000)), '不是完整的 JSON'],
  ['sends a page of another kind', sendHtml, '不是完整的 JSON'],
  ['sends a list', json([]), '不符合约定'],
  ['leaves out what its cursor says', json({ ...page, cursor: 1_000_000 }), '序号混乱'],
  ['says that there is more, and sends nothing', json({ ...page, more: true }), '序号混乱'],
  ['has a cursor that goes back', json({ ...page, cursor: 0 }), '序号混乱'],
  ['speaks a later version', json({ ...page, schemaVersion: SCHEMA_VERSION + 1 }), `第 ${SCHEMA_VERSION + 1} 版格式`],
  ['fails', (response) => response.writeHead(500).end(), '状态 500'],
  ['is overloaded', (response) => response.writeHead(503).end(), '状态 503'],
  ['forgets all that it said, again and again', (response) => response.writeHead(409).end(), '变更少于'],
  ['leads elsewhere', (response) => response.writeHead(302, { location: '/' }).end(), '状态 302'],
]

const HELD = '它用到的图片、视频或附件还没有取到'

/** What uses such a file waits for it, and everything else goes on. */
const WRONG_FILES: [string, Spoil, string][] = [
  ['sends a byte a second of a file', drip, HELD],
  ['says nothing of a file', () => {}, HELD],
  ['breaks off in the midst of a file', breakOff, HELD],
  ['fails to read a file', (response) => response.writeHead(500).end(), HELD],
  ['sends other bytes', (response) => response.end('示例别的内容'), HELD],
  ['breaks off before a file', (_, { socket }) => socket.destroy(), HELD],
  ['leads elsewhere for a file', (response) => response.writeHead(302, { location: '/' }).end(), HELD],
  ['refuses a file', (response) => response.writeHead(403).end(), HELD],
  ['has lost a file', (response) => response.writeHead(404).end(), HELD],
]

test('promise 6: whatever is wrong with the newsroom’s answers, readers keep the site, one sentence says why, and it goes on by itself', async (context) => {
  const newsroom = new Newsroom()
  for (const publication of sampleSite(SIZE)) newsroom.publish(publication)
  await using feed = await serveFeed(newsroom)
  await using site = new LivingSite(feed)
  await site.start({ environment: { NODE_OPTIONS: `--import ${HURRIED}` } })
  const violations: string[] = []
  let round = 0
  const meet = async (name: string, words: string, { begin, end }: Record<'begin' | 'end', () => unknown>) => {
    await site.settled()
    const [before, heard] = [await ask(site.publisher.port, '/'), site.publisher.said().length]
    await begin()
    feed.releaseWaiting()
    const cover = makePicture(newsroom, `示例配图${++round}`)
    newsroom.publish(makeNews(70_000 + round, { column: first(newsroom, 'news').column, cover }))
    const withdrawn = first(newsroom, 'news')
    newsroom.withdraw(withdrawn)
    await until(() => site.publisher.said().slice(heard).includes(words), site.publisher)
    const page = join(site.folders.release, 'news', withdrawn.slug)
    if (words === HELD) await until(() => !existsSync(page), site.publisher)
    const after = await ask(site.publisher.port, '/')
    const isKept = after.body.equals(before.body) || (words === HELD && after.status === 200)
    if (!isKept) violations.push(`where the newsroom ${name}, the home page is ${after.status}`)
    if (!(await problemOf(site)).includes(words)) violations.push(`where the newsroom ${name}, nobody is told`)
    await end()
  }
  for (const [what, wrong] of [
    ['/api/changes', WRONG_PAGES],
    ['/api/blobs', WRONG_FILES],
  ] as const) {
    for (const [name, spoil, words] of wrong) {
      const begin = () => (feed.spoil = spoiling(what, spoil))
      await meet(name, words, { begin, end: () => (feed.spoil = null) })
    }
  }
  await meet('is not there', '连不上采编系统', { begin: feed.leave, end: feed.comeBack })
  await site.settled()
  conclude(context, round, [...violations, ...(await site.faults())])
})

function spoiling(what: string, spoil: Spoil) {
  return (request: IncomingMessage, response: ServerResponse) => {
    if (!request.url?.startsWith(what)) return false
    spoil(response, request)
    return true
  }
}

/** What the publisher tells operators to be wrong. */
async function problemOf({ publisher }: LivingSite): Promise<string> {
  const { body } = await ask(publisher.port, '/health', { headers: { authorization: `Bearer ${TOKEN}` } })
  return JSON.parse(body.toString()).state.problem ?? ''
}

async function drip(response: ServerResponse): Promise<void> {
  response.writeHead(200, { 'content-type': 'application/json' })
  while (!response.destroyed) {
    response.write(' ')
    await sleep(1000)
  }
}

function breakOff(response: ServerResponse): void {
  response.writeHead(200, { 'content-length': '1000' })
  response.write(half, () => response.destroy())
}

function sendHtml(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>示例登录页</title>')
}
