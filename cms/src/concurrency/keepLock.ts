import type { CollectionAfterChangeHook } from 'payload'
import { hasAutosaveEnabled } from 'payload/shared'

/** Payload takes every save for the end of somebody's work. Who writes in a text that saves itself is still at work. */
export const keepLock: CollectionAfterChangeHook = async ({ collection, doc, req }) => {
  if (!req.user || !hasAutosaveEnabled(collection) || String(req.query?.autosave) !== 'true') return doc
  await req.payload.db.create({
    collection: 'payload-locked-documents',
    data: {
      document: { relationTo: collection.slug, value: doc.id },
      user: { relationTo: req.user.collection, value: req.user.id },
    },
    req,
    returning: false,
  })
  return doc
}
