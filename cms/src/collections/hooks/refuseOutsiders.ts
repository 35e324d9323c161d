import type { CollectionBeforeChangeHook, CollectionBeforeDeleteHook } from 'payload'
import type { ColumnType } from 'shared/columns'
import { administrators } from '../../access/administrators.ts'
import { refuseOutsiders } from '../../access/columnWriters.ts'
import { publicationRow } from '../../publishing/publicationStore.ts'

/** Nobody writes in a column, moves a text there or away, without being a writer of it. */
export const refuseWritingByOutsiders: CollectionBeforeChangeHook = async ({ collection, data, originalDoc, req }) => {
  const row = originalDoc && (await publicationRow(req, collection.slug as ColumnType, originalDoc.id))
  await refuseOutsiders(req, [data, originalDoc, row?.data])
  return data
}

/** What lies in the trash is deleted for good by administrators, who write in no column. */
export const refuseDeletingByOutsiders: CollectionBeforeDeleteHook = async ({ collection, id, req }) => {
  if (administrators({ req })) return
  const document = await req.payload.findByID({
    collection: collection.slug as ColumnType,
    id,
    depth: 0,
    disableErrors: true,
    draft: true,
    req,
    trash: true,
  })
  await refuseOutsiders(req, [document])
}
