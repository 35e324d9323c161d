import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { startChild } from './children.mjs'
import { isAlive } from './is-alive.ts'
import { logPath } from './logs.mjs'

let dataDir: string
beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'newsroom-children-'))
  vi.stubEnv('DATA_DIR', dataDir)
})
afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(dataDir, { recursive: true })
})

const shell = (script: string, more = {}) =>
  startChild({ command: 'sh', args: ['-c', script], cwd: dataDir, log: 'child', ...more })

test('output goes to the log, and the last lines are at hand', async () => {
  const child = shell('for n in $(seq 70); do echo "line $n"; done; echo 出错了 >&2; exit 3')
  expect(await child.ended).toBe(3)
  await vi.waitFor(() => expect(child.lastLines).toContain('出错了'))
  expect(child.lastLines).toContain('line 70')
  expect(child.lastLines).not.toContain('line 1')
  expect(readFileSync(logPath('child'), 'utf8')).toContain('line 1\n')
})

test('a line that its reader keeps out is in no log', async () => {
  const child = shell('echo public; echo secret', { onLine: (line: string) => line !== 'secret' })
  await child.ended
  await vi.waitFor(() => expect(child.lastLines).toEqual(['public']))
  expect(readFileSync(logPath('child'), 'utf8')).toBe('public\n')
})

test('stopping ends what the child has started itself, in the background too', async () => {
  const child = shell('sleep 600 & echo $!; sleep 600')
  await vi.waitFor(() => expect(child.lastLines).toHaveLength(1))
  const grandchild = Number(child.lastLines[0])
  expect(isAlive(grandchild)).toBe(true)
  await child.stop()
  await vi.waitFor(() => expect(isAlive(grandchild)).toBe(false))
})

test('a command that is missing ends with 127', async () => {
  const child = startChild({ command: 'no-such-command', args: [], cwd: dataDir, log: 'missing' })
  expect(await child.ended).toBe(127)
  await child.stop()
})
