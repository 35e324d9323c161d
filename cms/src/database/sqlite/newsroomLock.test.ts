import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshNewsroom } from '../../testing/newsroom.ts'
import { lockNewsroom } from './newsroomLock.ts'

const HOLD = `
  const { lockNewsroom } = await import(process.argv[1])
  await lockNewsroom(process.argv[2])
  console.log('held')
  setInterval(() => {}, 1000)
`

describe('the lock on the data folder', () => {
  let dataDir: string
  const children: ChildProcess[] = []
  beforeAll(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), 'newsroom-lock-'))
  })
  afterAll(async () => {
    for (const child of children) child.kill('SIGKILL')
    await rm(dataDir, { recursive: true, force: true })
  })

  /** Starts a process that takes the lock and keeps it. Resolves with its first words, of joy or of sorrow. */
  async function start(): Promise<{ child: ChildProcess; words: string }> {
    const module = path.join(import.meta.dirname, 'newsroomLock.ts')
    const child = spawn(process.execPath, ['--input-type=module', '--eval', HOLD, module, dataDir])
    children.push(child)
    const words = await new Promise<string>((resolve) => {
      child.stdout.once('data', (data) => resolve(String(data).trim()))
      let error = ''
      child.stderr.on('data', (data) => {
        error += data
      })
      child.once('close', () => resolve(error))
    })
    return { child, words }
  }

  it('refuses a second process with a sentence, and lets the next one in after kill -9', async () => {
    const first = await start()
    expect(first.words).toBe('held')

    const second = await start()
    expect(second.words).toContain(`正由另一个后台进程（进程号 ${first.child.pid}）使用，不能同时启动第二个`)
    expect(second.child.exitCode).toBe(1)

    await expect(freshNewsroom({ dataDir })).rejects.toThrow('不能同时启动第二个')

    first.child.kill('SIGKILL')
    await once(first.child, 'close')
    expect((await start()).words).toBe('held')
  })

  it('names another cause as what it is', async () => {
    const blocked = await mkdtemp(path.join(tmpdir(), 'newsroom-lock-'))
    await mkdir(path.join(blocked, 'newsroom.lock'))
    const refusal = lockNewsroom(blocked)
    await expect(refusal).rejects.toThrow(`${blocked} 不能写入，后台没有启动`)
    await expect(refusal).rejects.not.toThrow('另一个后台进程')
    await rm(blocked, { recursive: true })
  })
})
