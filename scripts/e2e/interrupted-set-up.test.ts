import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { freePort } from '../processes/ports.mjs'
import { freshClone, processesIn } from './fresh-clone.ts'
import { RootScript } from './root-script.ts'

let clone: string
let env: Record<string, string>
beforeAll(async () => {
  clone = freshClone()
  env = { DATA_DIR: '', CMS_PORT: String(await freePort()), SITE_PORT: String(await freePort()) }
})
afterAll(() => rmSync(clone, { recursive: true, force: true }))

test('Ctrl-C in the middle of the first install leaves no process', async () => {
  const start = new RootScript(['start'], { cwd: clone, env })
  await vi.waitUntil(() => existsSync(join(clone, 'node_modules')), { timeout: 60_000 })
  expect(processesIn(clone).length).toBeGreaterThan(1)
  expect(await start.stop()).toBe(130)
  expect(start.output).toContain('安装依赖：未完成')
  expect(processesIn(clone)).toEqual([])
})

test('the next start goes on, and Ctrl-C in the middle of the first build leaves no process and nothing that passes for built', async () => {
  const start = new RootScript(['start'], { cwd: clone, env })
  await start.until(/安装依赖：完成/)
  await vi.waitUntil(() => existsSync(join(clone, 'cms', '.next')), { timeout: 60_000 })
  expect(await start.stop()).toBe(130)
  expect(start.output).toContain('构建采编系统：未完成')
  expect(existsSync(join(clone, 'cms', '.next', 'newsroom-built'))).toBe(false)
  expect(processesIn(clone)).toEqual([])
})
