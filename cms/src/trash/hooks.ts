import type {
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionBeforeOperationHook,
  CollectionSlug,
  PayloadRequest,
} from 'payload'
import { isPageKind } from 'shared/kinds'
import { administrators } from '../access/administrators.ts'
import { Refusal } from '../publishing/refusal.ts'
import { refuseUnderReview } from '../review/refuseUnderReview.ts'
import { refuseUsed } from './refuseUsed.ts'

/** A document goes to the trash and comes back as a whole: never its draft alone, while the rest stays where it was. */
export const moveWhole: CollectionBeforeOperationHook = ({ args, operation }) => {
  const { data } = args as { data?: object }
  return operation === 'update' && data && 'deletedAt' in data ? { ...args, autosave: false, draft: false } : args
}

const OUTCOME = '没有移到回收站'

/** To Payload putting something into the trash, and taking it out again, is an update. */
export const refuseTrashing: CollectionBeforeChangeHook = async ({ collection, data, originalDoc, req }) => {
  if (!data.deletedAt || !originalDoc) return data
  if (originalDoc.deletedAt) throw new Refusal('它在回收站里，没有改动。请先恢复，再修改。', 409)
  await refuseUsed(req, { collection: collection.slug, id: originalDoc.id }, OUTCOME)
  if (isPageKind(collection.slug)) await refuseUnderReview(req, { kind: collection.slug, id: originalDoc.id }, OUTCOME)
  return { ...data, deletedAt: new Date().toISOString() }
}

/** For good go only things in the trash, by the hand of an administrator. */
export const refuseDeleting: CollectionBeforeDeleteHook = async ({ collection, id, req }) => {
  if (req.user) await refuseOutsideTrash(req, collection.slug as CollectionSlug, String(id))
  await refuseUsed(req, { collection: collection.slug, id: String(id) }, '没有删除')
}

async function refuseOutsideTrash(req: PayloadRequest, collection: CollectionSlug, id: string): Promise<void> {
  const found = await req.payload.findByID({ collection, id, depth: 0, disableErrors: true, req, trash: true })
  if (found && !(found as { deletedAt?: string | null }).deletedAt) {
    throw new Refusal('不能直接永久删除，没有删除。请先移到回收站。', 409)
  }
  if (!administrators({ req })) throw new Refusal('只有管理员可以从回收站里永久删除，没有删除。请联系管理员。', 403)
}
