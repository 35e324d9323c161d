import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { Editor } from '../newsroom/editor.mjs'
import { isAlive } from '../processes/is-alive.ts'
import { listenerOn } from '../processes/listener.mjs'
import { RootScript, runRootScript } from './root-script.ts'
import { administratorIn, freshEnvironment } from './running-newsroom.ts'

let env: Awaited<ReturnType<typeof freshEnvironment>>
beforeAll(async () => {
  env = { ...(await freshEnvironment()), SAMPLE_CONTENT: 'off' }
})
afterAll(() => rmSync(env.DATA_DIR, { recursive: true }))

const ready = /按 Ctrl-C 停止/
const servers = () => [env.CMS_PORT, env.SITE_PORT].flatMap((port) => listenerOn(Number(port))?.pid ?? [])

test('promise 9: a port that is taken is refused at once, and the process in the way is named', async () => {
  const server = createServer().listen(Number(env.SITE_PORT), '127.0.0.1')
  const { exitCode, output } = await runRootScript(['start'], { env })
  server.close()
  expect(exitCode).toBe(1)
  expect(output).toMatch(new RegExp(`端口 ${env.SITE_PORT} 被进程 ${process.pid}（.+）占用.*SITE_PORT`))
  expect(output).not.toContain('启动')
})

test('promise 9: a wrong setting or argument is refused before anything is done', async () => {
  expect(await runRootScript(['start'], { env: { ...env, CMS_PORT: '三千' } })).toEqual({
    exitCode: 1,
    output: expect.stringContaining('CMS_PORT 的值“三千”不正确'),
  })
  expect(await runRootScript(['start', '--port', '1'], { env })).toEqual({
    exitCode: 2,
    output: expect.stringContaining('用法：npm start'),
  })
})

test('the first start shows a password once, the second keeps the data and builds nothing', async () => {
  const first = new RootScript(['start'], { env })
  await first.until(ready)
  const administrator = administratorIn(first.output)
  const editor = await Editor.signIn(env.CMS_URL, administrator)
  const { doc } = await editor.call('POST', '/units', { name: '示例工会' })
  expect(await first.stop()).toBe(0)
  expect(servers()).toEqual([])
  expect(filesThatContain(administrator.password)).toEqual([])

  const second = new RootScript(['start'], { env })
  await second.until(ready)
  expect(second.output).not.toMatch(/构建|安装|密码/)
  const again = await Editor.signIn(env.CMS_URL, administrator)
  expect((await again.call('GET', `/units/${doc.id}`)).name).toBe('示例工会')
  expect(await second.stop('SIGTERM')).toBe(0)
  expect(servers()).toEqual([])
})

test.each(['CMS_PORT', 'SITE_PORT'] as const)(
  'when the server on %s dies, the other is stopped and the end is explained',
  async (port) => {
    const start = new RootScript(['start'], { env })
    await start.until(ready)
    const [victim] = [listenerOn(Number(env[port]))?.pid]
    process.kill(victim ?? Number.NaN, 'SIGKILL')
    expect(await start.ended).toBe(1)
    expect(start.output).toMatch(/意外停止了。最后的输出：[\s\S]+\.log/)
    expect(servers()).toEqual([])
  },
)

test('when the start script itself is killed, its servers end too', async () => {
  const start = new RootScript(['start'], { env })
  await start.until(ready)
  const pids = servers()
  expect(pids).toHaveLength(2)
  await start.stop('SIGKILL')
  await vi.waitUntil(() => !pids.some(isAlive), { timeout: 20_000 })
})

function filesThatContain(text: string): string[] {
  return readdirSync(env.DATA_DIR, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && readFileSync(join(entry.parentPath, entry.name)).includes(text))
    .map(({ name }) => name)
}
