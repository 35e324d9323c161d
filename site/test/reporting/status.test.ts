import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync, writeFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { takeLock } from '../../publisher/lock.ts'
import { noteProblem } from '../../publisher/reporting/present.ts'
import { statusOf, statusWords } from '../../publisher/reporting/status.ts'
import { TOKEN } from '../support/feed-server.ts'
import { type ReportingPlace, reportingPlace } from '../support/reporting-place.ts'
import { serveSite } from '../support/site.ts'

const SITE = fileURLToPath(new URL('../..', import.meta.url))
const NOW = '2026-11-23T02:30:00.000Z'
const LONG_AGO = '2026-01-01T00:00:00.000Z'
const NOBODY = 9
const NOT_RUNNING = '发布程序没有在运行，新发布的内容不会出现在网站上。请用 npm start 启动。'

let place: ReportingPlace
beforeEach(() => {
  place = reportingPlace()
})
afterEach(() => place[Symbol.dispose]())

/** As if a publisher ran here. */
async function running() {
  const lock = takeLock(place.folders)
  const server = await serveSite(place)
  return {
    port: server.port,
    async [Symbol.asyncDispose]() {
      await server[Symbol.asyncDispose]()
      lock?.[Symbol.dispose]()
    },
  }
}

const status = (port = NOBODY) => statusOf({ folders: place.folders, port, token: TOKEN, now: NOW })

describe('the status of a copy of the site', () => {
  test('is what the running publisher says', async () => {
    await using publisher = await running()
    expect(await status(publisher.port)).toMatchObject({ status: 'ok', running: true, problems: [] })
    noteProblem(place.folders, '磁盘已满。', LONG_AGO)
    const problems = [expect.stringMatching(/^磁盘已满。（已持续 \d+ 天）$/)]
    expect(await status(publisher.port)).toMatchObject({ status: 'degraded', running: true, problems })
  })

  test('is read where none runs, and nobody is kept from running by who asks', async () => {
    expect(await status()).toMatchObject({
      status: 'down',
      running: false,
      problems: [NOT_RUNNING],
      state: { queue: 0 },
    })
    using lock = takeLock(place.folders)
    expect(lock).not.toBeNull()
  })

  test('is never that of another copy', async () => {
    using other = reportingPlace()
    await using server = await serveSite(other)
    using _ = takeLock(place.folders)
    const problems = [
      `发布程序正在运行，但没有在端口 ${server.port} 上回答。请检查 SITE_PORT 和 PUBLISHER_TOKEN 是否与它的一致，或者查看它的日志。`,
    ]
    expect(await status(server.port)).toMatchObject({ status: 'degraded', running: true, problems })
  })

  test('promise 9: a store that is none is told in a sentence', async () => {
    place.store.db.close()
    for (const suffix of ['', '-wal', '-shm']) rmSync(place.folders.store + suffix, { force: true })
    writeFileSync(place.folders.store, '示例：不是数据库')
    const found = await status()
    expect([found.status, found.state, found.problems.length]).toEqual(['down', null, 2])
    expect(found.problems[1]).toMatch(/^内容库 .+ 读不出来。请重新启动发布程序/)
  })

  test('is told in words', async () => {
    const lines = statusWords(await status()).split('\n')
    expect(lines).toEqual([
      expect.stringMatching(/^网站副本：.+-[0-9a-f]{8}$/),
      '发布程序：没有运行',
      '总体情况：无法提供服务',
      '最近发布：2026年11月23日 10:25',
      '待处理页面：没有',
      expect.stringMatching(/^站点版本：第 3 版（\d{4}年.+ 启用）$/),
      '最近核对：还没有核对过',
      `问题：${NOT_RUNNING}`,
    ])
  })
})

describe('the command of operators', () => {
  async function run(port: number, dataDir: string, ...args: string[]) {
    const env = { ...process.env, DATA_DIR: dataDir, SITE_PORT: String(port), PUBLISHER_TOKEN: TOKEN }
    const command = ['publisher/command.ts', ...args]
    const child = spawn(process.execPath, command, { cwd: SITE, env, stdio: ['ignore', 'pipe', 'pipe'] })
    const [said, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')])
    return { said, code }
  }

  test('ends with 0 where all is well, and with 1 where something is not', async () => {
    await using publisher = await running()
    const said = expect.stringContaining('总体情况：一切正常')
    expect(await run(publisher.port, place.dataDir, 'status')).toEqual({ said, code: 0 })
    noteProblem(place.folders, '磁盘已满。', LONG_AGO)
    const { said: json, code } = await run(publisher.port, place.dataDir, 'status', '--json')
    expect([JSON.parse(json), code]).toMatchObject([{ status: 'degraded', running: true, state: { queue: 0 } }, 1])
  })

  test('and with 2 where nothing is published any more, or never was', async () => {
    const said = expect.stringContaining(NOT_RUNNING)
    expect(await run(NOBODY, place.dataDir, 'status')).toEqual({ said, code: 2 })
    const none = await run(NOBODY, `${place.dataDir}/none`, 'status')
    expect(none).toEqual({ said: expect.stringContaining('不存在或无法打开'), code: 2 })
  })
})
