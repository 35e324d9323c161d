import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runRootScript } from '../e2e/root-script.ts'

const TARGET = 'mongodb://editor:geheim@127.0.0.1:1/newsroom?replicaSet=rs0&serverSelectionTimeoutMS=200'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'newsroom-move-'))
  writeFileSync(join(folder, 'empty'), '')
})
afterAll(() => rmSync(folder, { recursive: true }))

test.each([
  ['without arguments', [], '请写明从哪里搬到哪里'],
  ['without a target', ['sqlite'], '请写明从哪里搬到哪里'],
  ['with one argument too many', ['sqlite', TARGET, 'x'], '请写明从哪里搬到哪里'],
  ['with an option', ['--force', TARGET], '请写明从哪里搬到哪里'],
  ['back from MongoDB', [TARGET, 'sqlite'], '只能从 SQLite 搬到 MongoDB'],
  ['from a place to itself', ['sqlite', 'sqlite'], '来源和目标是同一个'],
  ['without a replica set', ['sqlite', 'mongodb://editor:geheim@127.0.0.1/newsroom'], '目标网址没有写明副本集'],
  ['without a database', ['sqlite', 'mongodb://editor:geheim@127.0.0.1/?replicaSet=rs0'], '目标网址没有写明数据库'],
  ['to another kind of database', ['sqlite', 'postgres://editor:geheim@127.0.0.1/x'], '目标网址不是 MongoDB'],
])('promise 9: a newsroom does not move %s', async (_, args, sentence) => {
  const { exitCode, output } = await runRootScript(['migrate-database', ...args], { env: { DATA_DIR: folder } })
  expect(output).toContain(sentence)
  expect(output).not.toContain('geheim')
  expect(exitCode).toBeGreaterThan(0)
})

test('promise 9: a folder without a newsroom is named, and the password of the target is not', async () => {
  const { exitCode, output } = await runRootScript(['migrate-database', join(folder, 'empty'), TARGET])
  expect(output).toContain(`${folder} 里没有采编库`)
  expect(output).not.toContain('geheim')
  expect(exitCode).toBe(1)
})
