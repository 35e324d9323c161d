import { createHash, randomUUID } from 'node:crypto'
import { access, mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'
import { environmentOf } from '../environment.ts'

/** Files named by the SHA-256 of their bytes: identical bytes are stored once, and a name never changes its bytes. */
export const originalsOf = (payload: Payload): string => path.join(environmentOf(payload).dataDir, 'originals')
export const blobsOf = (payload: Payload): string => path.join(environmentOf(payload).dataDir, 'blobs')

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Stores bytes under their hash: whole and on the disk when this returns, or not at all. */
export async function storeFile(folder: string, bytes: Uint8Array): Promise<void> {
  const hash = sha256(bytes)
  if (await hasFile(folder, hash)) return
  await mkdir(folder, { recursive: true })
  const temporary = path.join(folder, `.${randomUUID()}`)
  try {
    await writeDurably(temporary, bytes)
    await rename(temporary, path.join(folder, hash))
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

export const hasFile = (folder: string, hash: string): Promise<boolean> =>
  access(path.join(folder, hash)).then(
    () => true,
    () => false,
  )

/** The bytes with this hash, or null when there are none. */
export async function loadFile(folder: string, hash: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await readFile(path.join(folder, hash)))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

async function writeDurably(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx')
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}
