import { createHash } from 'node:crypto'
import { openAsBlob } from 'node:fs'
import { access, link, mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'
import { environmentOf } from '../environment.ts'

/** Files named by the SHA-256 of their bytes: identical bytes are stored once, and a name never changes its bytes. */
export const originalsOf = (payload: Payload): string => path.join(environmentOf(payload).dataDir, 'originals')
export const blobsOf = (payload: Payload): string => path.join(environmentOf(payload).dataDir, 'blobs')

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/**
 * Gives a file that is whole and safe on the disk its place, beside the one where it lies: a transaction that is done again
 * finds it there, whatever became of its place meanwhile. Where the place is taken these bytes are there already.
 */
export async function placeIn(folder: string, file: string, hash: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  try {
    await link(file, path.join(folder, hash))
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'EEXIST') throw error
  }
}

export const hasFile = (folder: string, hash: string): Promise<boolean> =>
  access(path.join(folder, hash)).then(
    () => true,
    () => false,
  )

/** The bytes with this hash, read as they are sent, or null when there are none. */
export const loadFile = async (folder: string, hash: string): Promise<Blob | null> =>
  (await hasFile(folder, hash)) ? openAsBlob(path.join(folder, hash)) : null
