import type { CollectionAfterChangeHook, CollectionBeforeChangeHook } from 'payload'
import { blobsOf, originalsOf, storeFile } from './blobStore.ts'

/** What is known of a file from its bytes. */
const FACTS = ['filename', 'mimeType', 'filesize', 'width', 'height', 'hash', 'renditions'] as const

/** Records what the received file is. Without a new file everything that is known of the old one stays. */
export const recordFile: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  const file = req.context.receivedFile
  if (file)
    return {
      ...data,
      mimeType: file.mimeType,
      filesize: file.bytes.length,
      hash: file.hash,
      renditions: file.renditions,
    }
  return { ...data, ...Object.fromEntries(FACTS.map((name) => [name, originalDoc?.[name]])) }
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
