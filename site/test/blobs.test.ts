import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import fs from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fetchBlobs, placeBlob } from '../publisher/blobs.ts'
import type { ChangeFeed } from '../publisher/change-feed.ts'
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

/** A newsroom that serves nothing but these bytes. */
function feedOf(blob: () => AsyncIterable<Uint8Array>): ChangeFeed {
  return { blob, read: () => Promise.reject(new Error('there are no changes')) }
}

const { signal } = new AbortController()
const MEGABYTE = Buffer.alloc(1024 * 1024, '示例')
const CHUNKS = 50

async function* film(atChunk: (number: number) => void) {
  for (let number = 0; number < CHUNKS; number++) {
    atChunk(number)
    yield MEGABYTE
  }
}

const digestOf = (chunks: number): string => {
  const digest = createHash('sha256')
  for (let number = 0; number < chunks; number++) digest.update(MEGABYTE)
  return digest.digest('hex')
}

test('a film goes to the disk as it comes, whatever its size, and is there whole at the end', async () => {
  const folders = foldersIn(dataDir)
  const hash = digestOf(CHUNKS)
  const ahead: number[] = []
  const measure = (number: number) => {
    const [partial] = readdirSync(folders.blobs)
    const written = partial ? statSync(join(folders.blobs, partial)).size / MEGABYTE.length : 0
    ahead.push(number - written)
  }
  await fetchBlobs([`/media/${hash}.mp4`], { folders, feed: feedOf(() => film(measure)), signal })
  expect(Math.max(...ahead)).toBeLessThan(5)
  expect(readdirSync(folders.blobs)).toEqual([hash])
  expect(statSync(join(folders.blobs, hash)).size).toBe(CHUNKS * MEGABYTE.length)
})

test.each([
  ['breaks off', CHUNKS, (number: number) => expect(number, '连接中断').toBeLessThan(3), '连接中断'],
  ['is another', CHUNKS + 1, () => {}, '与其校验值不符'],
])('promise 6: nothing stays of a film that %s on its way', async (_, chunks, atChunk, words) => {
  const folders = foldersIn(dataDir)
  const paths = [`/media/${digestOf(chunks)}.mp4`]
  await expect(fetchBlobs(paths, { folders, feed: feedOf(() => film(atChunk)), signal })).rejects.toThrow(words)
  expect(readdirSync(folders.blobs)).toEqual([])
})

test('bytes that two paths name are fetched once', async () => {
  const folders = foldersIn(dataDir)
  const hash = digestOf(CHUNKS)
  let times = 0
  const feed = feedOf(() => {
    times += 1
    return film(() => {})
  })
  await fetchBlobs([`/media/${hash}.mp4`, `/files/${hash}.pdf`], { folders, feed, signal })
  expect([times, readdirSync(folders.blobs)]).toEqual([1, [hash]])
})

test('where one of several files fails, nothing of the others is still on its way when the failure is told', async () => {
  const folders = foldersIn(dataDir)
  let running = 0
  async function* counted(hash: string) {
    running += 1
    if (hash === HASH) throw new Error('连接中断')
    yield* film(() => {})
    running -= 1
  }
  const feed: ChangeFeed = { ...feedOf(() => film(() => {})), blob: counted }
  const paths = [`/media/${HASH}.webp`, `/media/${digestOf(CHUNKS)}.mp4`]
  await expect(fetchBlobs(paths, { folders, feed, signal })).rejects.toThrow('连接中断')
  expect([running, readdirSync(folders.blobs)]).toEqual([1, [digestOf(CHUNKS)]])
})
