import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { loadEnvironmentFile, readEnvironment, readSource } from './environment.ts'

const TOKEN = { PUBLISHER_TOKEN: '示例令牌' }

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'newsroom-environment-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test.each([{}, { DATA_DIR: '', CMS_URL: '', CMS_PORT: '', SITE_PORT: '' }])('the usual values serve for %j', (more) => {
  expect(readEnvironment({ ...TOKEN, ...more })).toEqual({
    dataDir: resolve('../data'),
    cmsUrl: 'http://127.0.0.1:3000',
    token: '示例令牌',
    port: 4321,
  })
})

test('a relative folder counts from the root of the repository', () => {
  expect(readEnvironment({ ...TOKEN, DATA_DIR: 'elsewhere' }).dataDir).toBe(resolve('../elsewhere'))
  expect(readEnvironment({ ...TOKEN, DATA_DIR: folder }).dataDir).toBe(folder)
})

test('the CMS is looked for at the port of this machine that it was given', () => {
  expect(readSource({ ...TOKEN, CMS_PORT: '3100' }).cmsUrl).toBe('http://127.0.0.1:3100')
})

test('without a variable, the token is the one that the first start has generated', () => {
  writeFileSync(join(folder, 'secrets.json'), JSON.stringify({ PUBLISHER_TOKEN: '示例存下的令牌' }))
  expect(readSource({ DATA_DIR: folder }).token).toBe('示例存下的令牌')
  expect(readSource({ DATA_DIR: folder, PUBLISHER_TOKEN: '' }).token).toBe('示例存下的令牌')
  expect(readSource({ DATA_DIR: folder, ...TOKEN }).token).toBe('示例令牌')
})

test('promise 9: a file of secrets that cannot be read is named in a sentence', () => {
  writeFileSync(join(folder, 'secrets.json'), '{')
  expect(() => readSource({ DATA_DIR: folder })).toThrow(/^读不懂密钥文件 .+secrets\.json（.+）。请/)
})

test('a file .env gives variables, and the environment wins', () => {
  vi.stubEnv('CMS_PORT', '3100').stubEnv('CMS_URL', undefined)
  writeFileSync(join(folder, '.env'), 'CMS_PORT=3200\nCMS_URL=http://127.0.0.1:3300\n')
  loadEnvironmentFile(join(folder, '.env'))
  expect([process.env.CMS_PORT, process.env.CMS_URL]).toEqual(['3100', 'http://127.0.0.1:3300'])
  loadEnvironmentFile(join(folder, 'none'))
  vi.unstubAllEnvs()
})

test.each([
  [{ PUBLISHER_TOKEN: '' }, 'PUBLISHER_TOKEN'],
  [{ SITE_PORT: '80a' }, 'SITE_PORT'],
  [{ SITE_PORT: '70000' }, 'SITE_PORT'],
  [{ CMS_URL: 'cms' }, 'CMS_URL'],
  [{ CMS_URL: 'file:///etc/passwd' }, 'CMS_URL'],
])('promise 9: %j is refused with a sentence that names the variable', (variables, name) => {
  expect(() => readEnvironment({ DATA_DIR: folder, ...TOKEN, ...variables })).toThrow(name)
})
