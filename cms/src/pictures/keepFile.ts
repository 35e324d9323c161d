import type { CollectionAfterChangeHook, CollectionBeforeChangeHook } from 'payload'
import { blobsOf, originalsOf, storeFile } from './blobStore.ts'

/** Records what the received file is; nobody outside can write these fields. */
export const recordFile: CollectionBeforeChangeHook = ({ data, req }) => {
  const file = req.context.receivedFile
  return file ? { ...data, hash: file.hash, renditions: file.renditions } : data
}

/** Stores the bytes once the row is accepted, and before its transaction commits: no row ever lacks its files. */
export const keepFile: CollectionAfterChangeHook = async ({ doc, req }) => {
  const file = req.context.receivedFile
  delete req.context.receivedFile
  if (!file) return doc
  await storeFile(originalsOf(req.payload), file.bytes)
  for (const bytes of file.publicFiles) await storeFile(blobsOf(req.payload), bytes)
  return doc
}
