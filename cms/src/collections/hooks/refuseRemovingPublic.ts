import {
  APIError,
  type CollectionBeforeChangeHook,
  type CollectionBeforeDeleteHook,
  type PayloadRequest,
} from 'payload'
import type { PageKind } from 'shared/kinds'
import { lock } from '../../database/locks.ts'
import { publicationRow, rowId } from '../../publishing/publicationStore.ts'
import { nounOf, withdrawalOf } from '../../publishing/wording.ts'

/** What readers see now is withdrawn before it is deleted, so that its page, lists and feeds learn of it. */
export const refuseDeletingPublic: CollectionBeforeDeleteHook = ({ collection, id, req }) =>
  refusePublic({ kind: collection.slug as PageKind, id: String(id), req })

/** Putting something into the trash is an update to Payload. */
export const refuseTrashingPublic: CollectionBeforeChangeHook = async ({ collection, data, originalDoc, req }) => {
  if (data.deletedAt && !originalDoc?.deletedAt) {
    await refusePublic({ kind: collection.slug as PageKind, id: originalDoc?.id, req })
  }
  return data
}

async function refusePublic({ kind, id, req }: { kind: PageKind; id: string; req: PayloadRequest }): Promise<void> {
  await lock(req, rowId(kind, id))
  const row = await publicationRow(req, kind, id)
  if (!row?.live) return
  throw new APIError(`这份${nounOf(kind)}正在网站上公开，不能删除。请先${withdrawalOf(kind)}，再删除。`, 409)
}
