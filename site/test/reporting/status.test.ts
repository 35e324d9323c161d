import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync, writeFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { takeLock } from '../../publisher/lock.ts'
import { noteProblem } from '../../publisher/reporting/notes.ts'
import { statusOf, statusWords } from '../../publisher/reporting/status.ts'
import { type ReportingPlace, reportingPlace } from '../support/reporting-place.ts'

const SITE = fileURLToPath(new URL('../..', import.meta.url))
const NOW = '2026-11-23T02:30:00.000Z'
const NOT_RUNNING = '发布程序没有在运行，新发布的内容不会出现在网站上。请用 npm start 启动。'

let place: ReportingPlace
beforeEach(() => {
  place = reportingPlace()
})
afterEach(() => place[Symbol.dispose]())

describe('the status of a copy of the site', () => {
  test('is read while the publisher runs', () => {
    using _ = takeLock(place.folders)
    expect(statusOf(place.folders, NOW)).toMatchObject({ status: 'ok', running: true, problems: [] })
    noteProblem(place.store, '磁盘已满。', '2026-11-23T02:00:00.000Z')
    expect(statusOf(place.folders, NOW)).toMatchObject({
      status: 'degraded',
      problems: ['磁盘已满。（已持续 30 分钟）'],
    })
  })

  test('and while it does not, which nobody is kept from by asking', () => {
    expect(statusOf(place.folders, NOW)).toMatchObject({ status: 'down', running: false, problems: [NOT_RUNNING] })
    using lock = takeLock(place.folders)
    expect(lock).not.toBeNull()
  })

  test('promise 9: a store that is none is told in a sentence', () => {
    place.store.db.close()
    for (const suffix of ['', '-wal', '-shm']) rmSync(place.folders.store + suffix, { force: true })
    writeFileSync(place.folders.store, '示例：不是数据库')
    const { status, state, problems } = statusOf(place.folders, NOW)
    expect([status, state, problems.length]).toEqual(['down', null, 2])
    expect(problems[1]).toMatch(/^内容库 .+ 读不出来。请重新启动发布程序/)
  })

  test('is told in words', () => {
    using _ = takeLock(place.folders)
    noteProblem(place.store, '磁盘已满。', '2026-11-23T02:00:00.000Z')
    const lines = statusWords(statusOf(place.folders, NOW)).split('\n')
    expect(lines.slice(1)).toEqual([
      '发布程序：正在运行',
      '总体情况：有问题',
      '最近发布：2026年11月23日 10:25',
      '待处理页面：没有',
      '站点版本：第 3 版（2026年11月23日 10:30 启用）',
      '最近核对：还没有核对过',
      '问题：磁盘已满。（已持续 30 分钟）',
    ])
  })
})

describe('the command of operators', () => {
  async function run(dataDir: string, ...args: string[]) {
    const env = { ...process.env, DATA_DIR: dataDir }
    const child = spawn(process.execPath, ['publisher/command.ts', ...args], {
      cwd: SITE,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const [said, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')])
    return { said, code }
  }

  test('ends with 0 where all is well', async () => {
    using _ = takeLock(place.folders)
    expect(await run(place.dataDir, 'status')).toEqual({ said: expect.stringContaining('总体情况：一切正常'), code: 0 })
  })

  test('with 1 where something is not', async () => {
    using _ = takeLock(place.folders)
    noteProblem(place.store, '磁盘已满。', '2026-01-01T00:00:00.000Z')
    const { said, code } = await run(place.dataDir, 'status', '--json')
    expect([JSON.parse(said), code]).toMatchObject([{ status: 'degraded', running: true, state: { queue: 0 } }, 1])
  })

  test('and with 2 where nothing is published any more, or never was', async () => {
    expect(await run(place.dataDir, 'status')).toEqual({ said: expect.stringContaining(NOT_RUNNING), code: 2 })
    const { said, code } = await run(`${place.dataDir}/none`, 'status')
    expect([said, code]).toEqual([expect.stringContaining('不存在或无法打开'), 2])
  })
})
