import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { freePort } from '../processes/ports.mjs'
import { startService } from './service.mjs'

let dataDir: string
beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'newsroom-service-'))
  vi.stubEnv('DATA_DIR', dataDir)
})
afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(dataDir, { recursive: true })
})

/** Fails once, as a first render may, and says so; is there from the next request on. */
const HESITANT = `
  let answer = 503
  require('node:http').createServer((request, response) => {
    if (answer === 503) console.log(JSON.stringify({ level: 'warn', message: '发布没有完成，稍后自动重试。' }))
    if (answer === 200) console.log('已经打开')
    response.writeHead(answer).end()
    if (request.url === '/ready') answer = 200
  }).listen(Number(process.argv[1]), '127.0.0.1')`

const serviceOf = async (script: string, tell?: (line: string) => void) => {
  const port = await freePort()
  return {
    port,
    started: startService({
      name: '示例程序',
      log: 'example',
      args: ['-e', script, String(port)],
      cwd: dataDir,
      url: `http://127.0.0.1:${port}/`,
      tell,
    }),
  }
}

test('what a service says is told while it is waited for, and no longer', async () => {
  const told: string[] = []
  const { port, started } = await serviceOf(HESITANT, (line) => told.push(line))
  await vi.waitUntil(() => told.length > 0, { timeout: 20_000 })
  await fetch(`http://127.0.0.1:${port}/ready`)
  const { child } = await started
  await fetch(`http://127.0.0.1:${port}/`)
  await vi.waitUntil(() => child.lastLines.filter((line) => line === '已经打开').length > 1)
  await child.stop()
  expect(told[0]).toBe('发布没有完成，稍后自动重试。')
  expect(told.filter((line) => line === '已经打开').length).toBeLessThan(2)
})

test.each([
  "console.error('出错了'); process.exit(3)",
  "console.log(JSON.stringify({ message: '出错了' })); process.exit(3)",
])('a service that ends before it answers is named with its last words: %s', async (script) => {
  const { started } = await serviceOf(script)
  await expect(started).rejects.toThrow(/^示例程序意外停止了。最后的输出：\n出错了\n完整记录：/)
})
