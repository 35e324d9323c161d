import type { CollectionAfterChangeHook, GlobalAfterChangeHook, PayloadRequest } from 'payload'
import { hasAutosaveEnabled } from 'payload/shared'

/** Payload takes every save for the end of somebody's work. Who writes in a text that saves itself is still at work. */
export const keepLock: CollectionAfterChangeHook = async ({ collection, doc, req }) => {
  await keep(req, collection, { document: { relationTo: collection.slug, value: doc.id } })
  return doc
}

export const keepGlobalLock: GlobalAfterChangeHook = async ({ global, doc, req }) => {
  await keep(req, global, { globalSlug: global.slug })
  return doc
}

async function keep(req: PayloadRequest, declaration: Parameters<typeof hasAutosaveEnabled>[0], place: object) {
  const { payload, query, user } = req
  if (!user || !hasAutosaveEnabled(declaration) || String(query?.autosave) !== 'true') return
  const data = { ...place, user: { relationTo: user.collection, value: user.id } }
  await payload.db.create({ collection: 'payload-locked-documents', data, req, returning: false })
}
