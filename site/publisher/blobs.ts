import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream, existsSync } from 'node:fs'
import { copyFile, link, mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import pLimit from 'p-limit'
import { hashInPath } from '../src/content/blob-paths.ts'
import { FileLost } from './change-feed.ts'
import type { Folders } from './folders.ts'
import { settle } from './settle.ts'
import type { Workplace } from './workplace.ts'

/** The name of a file that is on its way ends so, and begins with its hash. */
const PARTIAL = '.partial'

type Source = Pick<Workplace, 'folders' | 'feed' | 'signal'>

/** So many files are fetched at once, whoever asked for them, and so many for one text: others have pictures, too. */
const [AT_ONCE, FOR_ONE] = [8, 2]

const inTurn = pLimit(AT_ONCE)

/** Makes sure that the bytes behind these paths are in the cache, each checked against its SHA-256. */
export async function fetchBlobs(paths: readonly string[], { folders, feed, signal }: Source): Promise<void> {
  await mkdir(folders.blobs, { recursive: true })
  const hashes = [...new Set(paths.map(hashOf))]
  const missing = hashes.filter((hash) => !existsSync(join(folders.blobs, hash)))
  const fewAtOnce = pLimit(FOR_ONE)
  await settle(missing.map((hash) => fewAtOnce(() => inTurn(() => fetchBlob(hash, { folders, feed, signal })))))
}

export const isCached = (path: string, folders: Folders): boolean => existsSync(join(folders.blobs, hashOf(path)))

async function fetchBlob(hash: string, { folders, feed, signal }: Source): Promise<void> {
  const target = join(folders.blobs, hash)
  if (await exists(target)) return
  const partial = `${target}.${randomUUID()}${PARTIAL}`
  try {
    if ((await writeDurably(partial, feed.blob(hash, signal))) !== hash) {
      throw new FileLost(`采编系统给出的文件 ${hash} 内容与其校验值不符，没有采用；网站保持原样，稍后自动重试。`)
    }
    await rename(partial, target)
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  }
}

/** Writes bytes to a file as they come, so that they outlive a crash of the machine. Their SHA-256. */
async function writeDurably(file: string, bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const digest = createHash('sha256')
  async function* digested() {
    for await (const some of bytes) {
      digest.update(some)
      yield some
    }
  }
  await pipeline(digested, createWriteStream(file, { flush: true }))
  return digest.digest('hex')
}

/** Puts a cached picture, film or attachment into a release. */
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

/** Forgets everything in the cache but these, and what of them is on its way. */
export async function sweepBlobs(kept: readonly string[], folders: Folders): Promise<void> {
  const hashes = new Set(kept.map(hashOf))
  await mkdir(folders.blobs, { recursive: true })
  for (const file of await readdir(folders.blobs)) {
    if (!hashes.has(file.split('.', 1).join())) await rm(join(folders.blobs, file), { force: true })
  }
}

/** Forgets what was on its way when an earlier run was ended. */
export async function dropPartials(folders: Folders): Promise<void> {
  await mkdir(folders.blobs, { recursive: true })
  for (const file of await readdir(folders.blobs)) {
    if (file.endsWith(PARTIAL)) await rm(join(folders.blobs, file))
  }
}

function hashOf(path: string): string {
  const hash = hashInPath(path)
  if (hash) return hash
  throw new Error(`“${path}”不是图片、视频或附件的路径。`)
}

const exists = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  )
