import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { connect } from 'node:net'
import { setImmediate } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ask } from './support/ask.ts'
import { type FeedServer, serveFeed } from './support/feed-server.ts'
import { Newsroom } from './support/newsroom.ts'
import { runPublisher } from './support/running-publisher.ts'
import { sampleSite } from './support/samples.ts'
import { newFolder } from './support/workplace.ts'

const OPEN = '网站已在端口'

let dataDir: string
let newsroom: Newsroom
let feed: FeedServer

beforeEach(async () => {
  dataDir = newFolder()
  newsroom = new Newsroom()
  for (const publication of sampleSite(30)) newsroom.publish(publication)
  feed = await serveFeed(newsroom)
})

afterEach(async () => {
  await feed[Symbol.asyncDispose]()
  rmSync(dataDir, { recursive: true, force: true })
})

const environment = (more: Record<string, string> = {}) => ({ DATA_DIR: dataDir, CMS_URL: feed.url, ...more })

async function untilServed(port: number): Promise<void> {
  while ((await ask(port, '/')).status !== 200);
}

async function connects(port: number, host: string): Promise<boolean> {
  const socket = connect({ port, host })
  try {
    await once(socket, 'connect')
    return true
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}

describe('the running publisher', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)('serves the site, and %s ends it in order', async (signal) => {
    await using publisher = await runPublisher(environment())
    await publisher.says(OPEN)
    await untilServed(publisher.port)
    publisher.child.kill(signal)
    expect((await publisher.ended()).code).toBe(0)
  })

  test('serves what it had while the CMS is away', async () => {
    {
      await using first = await runPublisher(environment())
      await first.says(OPEN)
      await untilServed(first.port)
    }
    await using second = await runPublisher(environment({ CMS_URL: 'http://127.0.0.1:9' }))
    await second.says(OPEN)
    expect((await ask(second.port, '/')).status).toBe(200)
    await second.says('暂时连不上采编系统')
  })

  test('before there is a site, readers get a sentence and 503', async () => {
    feed.spoil = (_, response) => {
      response.writeHead(500).end()
      return true
    }
    await using publisher = await runPublisher(environment())
    await publisher.says(OPEN)
    const { status, headers, body } = await ask(publisher.port, '/')
    expect([status, headers['retry-after']]).toEqual([503, '5'])
    expect(body.toString()).toBe('网站正在生成，请稍等片刻再刷新。\n')
  })

  test('it tells the newsroom how it is', async () => {
    await using publisher = await runPublisher(environment())
    await publisher.says(OPEN)
    await untilServed(publisher.port)
    while (!feed.reports.some(({ release }) => release !== null)) await setImmediate()
  })

  test('a killed one leaves no lock behind', async () => {
    const first = await runPublisher(environment())
    await first.says(OPEN)
    await first[Symbol.asyncDispose]()
    await using second = await runPublisher(environment())
    await second.says(OPEN)
  })

  test('a port in use is named in a sentence', async () => {
    await using first = await runPublisher(environment())
    await first.says(OPEN)
    const other = newFolder()
    await using second = await runPublisher(environment({ DATA_DIR: other, SITE_PORT: String(first.port) }))
    const { said, code } = await second.ended()
    rmSync(other, { recursive: true, force: true })
    expect(said).toContain(`端口 ${first.port} 已被别的程序占用`)
    expect(code).toBe(1)
  })

  test('the site is open to this machine alone', async () => {
    await using publisher = await runPublisher(environment())
    await publisher.says(OPEN)
    expect(await connects(publisher.port, '127.0.0.1')).toBe(true)
    expect(await connects(publisher.port, '127.0.0.2')).toBe(false)
  })

  test('a wrong setting is named in a sentence', async () => {
    await using publisher = await runPublisher(environment({ SITE_PORT: '八千' }))
    const { said, code } = await publisher.ended()
    const { level, event, message } = JSON.parse(said)
    expect([level, event, code]).toEqual(['error', 'stopped', 1])
    expect(message).toBe('环境变量 SITE_PORT 的值“八千”不是端口号。请改成 1 到 65535 之间的整数。')
  })
})
