import { createHash } from 'node:crypto'
import { openAsBlob } from 'node:fs'
import { access, mkdir, rename } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'
import { environmentOf } from '../environment.ts'

/** Files named by the SHA-256 of their bytes: identical bytes are stored once, and a name never changes its bytes. */
export const originalsOf = (payload: Payload): string => path.join(environmentOf(payload).dataDir, 'originals')
export const blobsOf = (payload: Payload): string => path.join(environmentOf(payload).dataDir, 'blobs')

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/**
 * Moves a file that is whole and safe on the disk to its place. Where the place is taken these bytes are there already,
 * perhaps by an earlier try of the same transaction.
 */
export async function moveInto(folder: string, file: string, hash: string): Promise<void> {
  if (await hasFile(folder, hash)) return
  await mkdir(folder, { recursive: true })
  await rename(file, path.join(folder, hash))
}

export const hasFile = (folder: string, hash: string): Promise<boolean> =>
  access(path.join(folder, hash)).then(
    () => true,
    () => false,
  )

/** The bytes with this hash, read as they are sent, or null when there are none. */
export const loadFile = async (folder: string, hash: string): Promise<Blob | null> =>
  (await hasFile(folder, hash)) ? openAsBlob(path.join(folder, hash)) : null
