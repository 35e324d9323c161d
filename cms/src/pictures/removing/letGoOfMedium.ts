import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload'
import type { Media } from '../../payload-types.ts'
import { filesOf } from '../filesOf.ts'
import { letGo } from './letGo.ts'

/** A medium that is deleted for good leaves no file. */
export const letGoOfDeleted: CollectionAfterDeleteHook<Media> = async ({ doc, req }) => {
  await letGo(req, filesOf(doc))
}

/** Nor does the file that another one has replaced. */
export const letGoOfReplaced: CollectionAfterChangeHook<Media> = async ({ doc, previousDoc, req }) => {
  const kept = new Set(filesOf(doc))
  if (previousDoc?.hash !== doc.hash)
    await letGo(
      req,
      filesOf(previousDoc ?? {}).filter((hash) => !kept.has(hash)),
    )
  return doc
}
