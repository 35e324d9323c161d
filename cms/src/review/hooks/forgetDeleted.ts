import type { CollectionAfterDeleteHook } from 'payload'
import type { PageKind } from 'shared/kinds'
import { rowId } from '../../publishing/publicationStore.ts'

/** What no longer exists waits for nobody. What was done with it stays on record. */
export const forgetDeleted: CollectionAfterDeleteHook = async ({ collection, id, req }) => {
  const where = { id: { equals: rowId(collection.slug as PageKind, String(id)) } }
  await req.payload.db.deleteOne({ collection: 'reviews', where, req, returning: false })
}
