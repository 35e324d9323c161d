import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import fs from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { placeBlob } from '../publisher/blobs.ts'
import { foldersIn } from '../publisher/folders.ts'
import { newFolder } from './support/workplace.ts'

const operations = fs as unknown as Record<string, (...parameters: string[]) => Promise<void>>
const real = { link: operations.link, rename: operations.rename }
const HASH = 'a'.repeat(64)

let dataDir: string

beforeEach(() => {
  dataDir = newFolder()
})

afterEach(() => {
  Object.assign(operations, real)
  syncBuiltinESMExports()
  rmSync(dataDir, { recursive: true, force: true })
})

/** As if every folder were a file system of its own. */
function divideFileSystem(): void {
  for (const [name, operation] of Object.entries(real)) {
    operations[name] = async (from = '', to = '') => {
      if (dirname(from) !== dirname(to)) throw Object.assign(new Error('示例：跨文件系统'), { code: 'EXDEV' })
      await operation?.(from, to)
    }
  }
  syncBuiltinESMExports()
}

test('a picture is copied whole where the release lies on another file system than the cache', async () => {
  const folders = foldersIn(dataDir)
  const release = join(dataDir, 'elsewhere')
  mkdirSync(folders.blobs, { recursive: true })
  writeFileSync(join(folders.blobs, HASH), '示例图片')
  divideFileSystem()
  await placeBlob(`/media/${HASH}.webp`, release, folders)
  expect(readdirSync(join(release, 'media'))).toEqual([`${HASH}.webp`])
  expect(readFileSync(join(release, 'media', `${HASH}.webp`), 'utf8')).toBe('示例图片')
  expect(readdirSync(folders.blobs)).toEqual([HASH])
})
