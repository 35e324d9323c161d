import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readSecrets } from './secrets.mjs'

let dataDir: string
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'newsroom-secrets-'))
})
afterEach(() => rmSync(dataDir, { recursive: true }))

test('secrets are generated once, long and each different', () => {
  const first = readSecrets(dataDir, {})
  expect(new Set(Object.values(first)).size).toBe(3)
  for (const secret of Object.values(first)) expect(secret).toMatch(/^[0-9a-f]{64}$/)
  expect(readSecrets(dataDir, {})).toEqual(first)
})

test('the file of secrets is readable to its owner alone', () => {
  readSecrets(dataDir, {})
  expect(statSync(join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600)
})

test('a variable of the environment wins and is not stored', () => {
  const own = 'x'.repeat(40)
  expect(readSecrets(dataDir, { OPERATOR_TOKEN: own }).OPERATOR_TOKEN).toBe(own)
  expect(readFileSync(join(dataDir, 'secrets.json'), 'utf8')).not.toContain(own)
})

test.each(['short', `${'x'.repeat(40)} y`, `${'密'.repeat(40)}`, `${'x'.repeat(40)}\n`])(
  'promise 9: the secret %j is refused by name',
  (secret) => {
    expect(() => readSecrets(dataDir, { PUBLISHER_TOKEN: secret })).toThrow('环境变量中的 PUBLISHER_TOKEN 不正确')
  },
)

test('promise 9: a damaged file of secrets is kept and named', () => {
  const path = join(dataDir, 'secrets.json')
  writeFileSync(path, '{"PAYLOAD_SECRET": ')
  expect(() => readSecrets(dataDir, {})).toThrow(path)
  expect(readFileSync(path, 'utf8')).toBe('{"PAYLOAD_SECRET": ')
})
