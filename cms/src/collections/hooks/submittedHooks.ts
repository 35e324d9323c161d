import {
  APIError,
  type CollectionAfterChangeHook,
  type CollectionBeforeChangeHook,
  type CollectionBeforeDeleteHook,
  type CollectionBeforeOperationHook,
  type PayloadRequest,
} from 'payload'
import type { ManuscriptKind } from 'shared/kinds'
import { office } from '../../access/office.ts'
import { relation } from '../../publishing/projection/source.ts'
import { wasPublished } from '../wasPublished.ts'

/** Tells the fields that an older version comes back, with what it said of its own rights then. */
export const noteRestoring: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation === 'restoreVersion') req.context.bringsBack = true
  return args
}

/** Drafts live among the versions; access to a manuscript is asked of its first row, which follows. */
export const moveToUnit: CollectionAfterChangeHook = async ({ collection, doc, previousDoc, operation, req }) => {
  const unit = relation(doc.submittingUnit)
  if (operation === 'create' || unit === relation(previousDoc?.submittingUnit)) return doc
  const data = { submittingUnit: unit }
  await req.payload.db.updateOne({ collection: collection.slug, id: doc.id, data, req, returning: false })
  return doc
}

/** Correspondents throw away drafts alone; what readers once saw is for the editors to keep or not. */
export const keepPublishedDeleting: CollectionBeforeDeleteHook = ({ collection, id, req }) =>
  keepPublished(req, collection.slug, id)

export const keepPublishedTrashing: CollectionBeforeChangeHook = async ({ collection, data, originalDoc, req }) => {
  if (data.deletedAt && !originalDoc?.deletedAt) await keepPublished(req, collection.slug, originalDoc?.id)
  return data
}

async function keepPublished(req: PayloadRequest, slug: string, id: unknown): Promise<void> {
  if (!req.user || office({ req }) || !(await wasPublished(req, slug as ManuscriptKind, String(id)))) return
  throw new APIError('这篇稿件公开过，通讯员不能删除，什么都没有改动。需要删除请联系编辑。', 403)
}
