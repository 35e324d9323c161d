import path from 'node:path'
import type { CollectionAfterChangeHook, CollectionBeforeChangeHook } from 'payload'
import { blobsOf, moveInto, originalsOf } from '../blobStore.ts'

/** What is known of a file from its bytes. */
const FACTS = [
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
export const recordFile: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  const known = {
    ...originalDoc,
    ...req.context.receivedFile,
    ...(req.context.receivedFile && { filename: data.filename }),
  }
  return { ...data, ...Object.fromEntries(FACTS.map((name) => [name, known[name]])) }
}

/** Stores the files once the row is accepted, and before its transaction commits: no row ever lacks its files. */
export const keepFile: CollectionAfterChangeHook = async ({ doc, req }) => {
  const { receivedFile } = req.context
  if (!receivedFile) return doc
  const { file, folder, hash, publicHashes } = receivedFile
  for (const name of publicHashes) await moveInto(blobsOf(req.payload), path.join(folder, name), name)
  await moveInto(originalsOf(req.payload), file, hash)
  return doc
}
