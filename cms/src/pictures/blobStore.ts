import { createHash } from 'node:crypto'
import { openAsBlob } from 'node:fs'
import { access, link, mkdir, open } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'
import { environmentOf } from '../environment.ts'

/** Files named by the SHA-256 of their bytes: identical bytes are stored once, and a name never changes its bytes. */
export const originalsOf = (payload: Payload): string => path.join(environmentOf(payload).dataDir, 'originals')
export const blobsOf = (payload: Payload): string => path.join(environmentOf(payload).dataDir, 'blobs')

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/**
 * Gives files that are whole and safe on the disk their places, under the names of their bytes, beside those where they
 * lie: a transaction that is done again finds them there, whatever became of their places meanwhile. The places outlive a
 * crash of the machine, as the row that will name them does.
 */
export async function placeIn(folder: string, files: readonly { file: string; hash: string }[]): Promise<void> {
  const made = await mkdir(folder, { recursive: true })
  for (const { file, hash } of files) await linkUnlessThere(file, path.join(folder, hash))
  await syncFolder(folder)
  if (made) await syncFolder(path.dirname(made))
}

/** Where the place is taken these bytes are there already. */
async function linkUnlessThere(file: string, place: string): Promise<void> {
  try {
    await link(file, place)
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'EEXIST') throw error
  }
}

/** The names in a folder reach the disk apart from the bytes behind them. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder)
  try {
    await handle.sync()
  } finally {
    await handle.close()
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
