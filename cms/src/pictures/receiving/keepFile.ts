import path from 'node:path'
import type { CollectionAfterChangeHook, CollectionBeforeChangeHook } from 'payload'
import { lockShared } from '../../database/locks.ts'
import { blobsOf, originalsOf, placeIn } from '../blobStore.ts'
import { filesOf } from '../filesOf.ts'
import { stillShown } from '../pagesThatShow.ts'

/** What is known of a file from its bytes. */
export const FACTS = [
  'filename',
  'mimeType',
  'filesize',
  'width',
  'height',
  'hash',
  'publicFile',
  'colour',
  'renditions',
] as const

/** Records what the received file is. Without a new file everything that is known of the old one stays. */
export const recordFile: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const known = {
    ...originalDoc,
    ...req.context.receivedFile,
    ...(req.context.receivedFile && { filename: data.filename }),
  }
  const { receivedFile } = req.context
  const shownHashes = receivedFile ? await stillShown(req, originalDoc) : originalDoc?.shownHashes
  const facts = Object.fromEntries(FACTS.map((name) => [name, known[name]]))
  return { ...data, ...facts, hashes: filesOf(known), shownHashes }
}

/**
 * Stores the files once the row is accepted, and before its transaction commits: no row ever lacks its files, not even
 * after a crash of the machine.
 */
export const keepFile: CollectionAfterChangeHook = async ({ doc, req }) => {
  const { receivedFile } = req.context
  if (!receivedFile) return doc
  const { file, folder, hash, publicHashes } = receivedFile
  await lockShared(req, publicHashes)
  receivedFile.isPlaced = true
  const publicFiles = publicHashes.map((name) => ({ file: path.join(folder, name), hash: name }))
  await placeIn(blobsOf(req.payload), publicFiles)
  await placeIn(originalsOf(req.payload), [{ file, hash }])
  return doc
}
