import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Payload } from 'payload'
import { blobsOf, hasFile, originalsOf } from '../../../pictures/blobStore.ts'

const HASH = /\b[0-9a-f]{64}\b/g

export interface Files {
  /** How many files documents name. */
  count: number
  /** Files that are not there, or whose bytes are not those that their name promises. */
  broken: string[]
}

/** Reads every file that a medium or a publication names: files stay where they are, in the data folder. */
export async function verifyFiles(payload: Payload): Promise<Files> {
  const hashes = new Set<string>()
  for (const collection of ['media', 'publications'] as const) {
    const { docs } = await payload.db.find({ collection, limit: 0, pagination: false })
    for (const document of docs) for (const hash of namedIn(collection, document)) hashes.add(hash)
  }
  const broken = []
  for (const hash of hashes) if (!(await isWhole(payload, hash))) broken.push(hash)
  return { count: hashes.size, broken }
}

/** A medium names its files in several fields; of a publication only `blobs` does. */
function namedIn(collection: 'media' | 'publications', document: object): string[] {
  if (collection === 'publications') return (document as { blobs?: string[] }).blobs ?? []
  return JSON.stringify(document).match(HASH) ?? []
}

async function isWhole(payload: Payload, hash: string): Promise<boolean> {
  const folders = [originalsOf(payload), blobsOf(payload)]
  const found = []
  for (const folder of folders) if (await hasFile(folder, hash)) found.push(path.join(folder, hash))
  const digests = await Promise.all(found.map(digestOfFile))
  return digests.length > 0 && digests.every((digest) => digest === hash)
}

async function digestOfFile(file: string): Promise<string> {
  const digest = createHash('sha256')
  await pipeline(createReadStream(file), digest)
  return digest.digest('hex')
}
