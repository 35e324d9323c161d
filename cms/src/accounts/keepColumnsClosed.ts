import { APIError, type CollectionBeforeDeleteHook } from 'payload'
import { onlyWrittenBy } from '../access/columnWriters.ts'

/** A column whose last writer went would be open to every editor: another is named first. */
export const keepColumnsClosed: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const column = await onlyWrittenBy(req, String(id))
  if (!column) return
  throw new APIError(
    `这个账号是栏目“${column}”仅有的供稿人员，不能删除。请先在栏目里另选一位，或者改为大家都可以供稿，再删除。`,
    409,
  )
}
