import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload'
import type { Media } from '../../payload-types.ts'
import { letGo } from './letGo.ts'

/** All files of a medium, by their hashes: the original and those that may be public. */
const filesOf = ({ hash, publicFile, renditions }: Partial<Media>): string[] =>
  [hash, publicFile?.hash, ...(renditions ?? []).map((each) => each.hash)].filter((each) => typeof each === 'string')

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
