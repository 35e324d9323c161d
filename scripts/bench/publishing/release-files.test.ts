import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { countChanges, digestsOf } from './release-files.mjs'

test('new, changed and removed files count, and nothing else', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'newsroom-bench-'))
  onTestFinished(() => rmSync(dataDir, { recursive: true }))
  const release = join(dataDir, 'site/releases/1')
  mkdirSync(join(release, 'news'), { recursive: true })
  symlinkSync('releases/1', join(dataDir, 'site/release'))
  const write = (file: string, text: string) => writeFileSync(join(release, file), text)
  for (const file of ['same.html', 'changed.html', 'gone.html']) write(file, '示例')
  const before = await digestsOf(dataDir)
  write('same.html', '示例')
  write('changed.html', '示例二')
  write('changed.html.br', '示例')
  rmSync(join(release, 'gone.html'))
  write('news/new.html', '示例')
  expect(countChanges(before, await digestsOf(dataDir))).toBe(3)
})
