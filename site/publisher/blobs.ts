import { createHash } from 'node:crypto'
import { copyFile, link, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { hashInPath } from '../src/content/blob-paths.ts'
import type { Folders } from './folders.ts'
import type { Workplace } from './workplace.ts'

type Source = Pick<Workplace, 'folders' | 'feed' | 'signal'>

const FETCHED_AT_ONCE = 8

/** Makes sure that the bytes behind these paths are in the cache, each checked against its SHA-256. */
export async function fetchBlobs(paths: readonly string[], { folders, feed, signal }: Source): Promise<void> {
  await mkdir(folders.blobs, { recursive: true })
  for (let start = 0; start < paths.length; start += FETCHED_AT_ONCE) {
    const some = paths.slice(start, start + FETCHED_AT_ONCE)
    await Promise.all(some.map((path) => fetchBlob(hashOf(path), { folders, feed, signal })))
  }
}

async function fetchBlob(hash: string, { folders, feed, signal }: Source): Promise<void> {
  const target = join(folders.blobs, hash)
  if (await exists(target)) return
  const bytes = await feed.blob(hash, signal)
  if (createHash('sha256').update(bytes).digest('hex') !== hash) {
    throw new Error(`采编系统给出的文件 ${hash} 内容与其校验值不符，没有采用；网站保持原样，稍后自动重试。`)
  }
  await writeDurably(target, bytes)
}

/** Puts a cached picture or attachment into a release. */
export async function placeBlob(path: string, release: string, folders: Folders): Promise<void> {
  const target = join(release, path)
  if (await exists(target)) return
  await mkdir(dirname(target), { recursive: true })
  const source = join(folders.blobs, hashOf(path))
  await link(source, target).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') return
    if (error.code !== 'EXDEV') throw error
    await copyFile(source, `${target}.copy`)
    await rename(`${target}.copy`, target)
  })
}

/** Forgets cached bytes that nothing public names any longer. */
export async function dropBlobs(paths: readonly string[], folders: Folders): Promise<void> {
  for (const path of paths) await rm(join(folders.blobs, hashOf(path)), { force: true })
}

/** Forgets everything in the cache but these. */
export async function sweepBlobs(kept: readonly string[], folders: Folders): Promise<void> {
  const hashes = new Set(kept.map(hashOf))
  for (const file of await readdir(folders.blobs)) {
    if (!hashes.has(file)) await rm(join(folders.blobs, file), { force: true })
  }
}

function hashOf(path: string): string {
  const hash = hashInPath(path)
  if (hash) return hash
  throw new Error(`“${path}”不是图片或附件的路径。`)
}

const exists = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  )

async function writeDurably(target: string, bytes: Uint8Array): Promise<void> {
  const file = await open(`${target}.partial`, 'w')
  await file.writeFile(bytes)
  await file.sync()
  await file.close()
  await rename(`${target}.partial`, target)
}
