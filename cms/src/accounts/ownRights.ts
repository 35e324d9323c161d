import { isDeepStrictEqual } from 'node:util'
import { APIError, type FieldAccess, type FieldHook } from 'payload'
import { administrators } from '../access/administrators.ts'

/** Administrators, to others than themselves. */
export const givesRights: FieldAccess = ({ id, req }) => administrators({ req }) && id !== req.user?.id

/**
 * Rights are given by an administrator, and by another one than whom they are given to. Payload puts the stored value in
 * where a request names none. The newsroom's own code acts for nobody.
 */
export const refuseOwnRights: FieldHook = ({ value, previousValue, originalDoc, req, field }) => {
  if (!req.user || isDeepStrictEqual(value ?? null, previousValue ?? null)) return value
  if (!administrators({ req })) throw refused(`只有管理员可以更改账号的“${field.label}”`, '联系管理员')
  if (originalDoc?.id === req.user.id) throw refused(`自己账号的“${field.label}”不能自己更改`, '另一位管理员来改')
  return value
}

/** Whoever could change their own name could do a step under another. */
export const refuseRenaming: FieldHook = ({ value, previousValue, operation, req, field }) => {
  if (!req.user || operation === 'create' || administrators({ req })) return value
  if (isDeepStrictEqual(value ?? null, previousValue ?? null)) return value
  throw refused(`只有管理员可以更改账号的“${field.label}”`, '联系管理员')
}

const refused = (rule: string, whom: string): APIError => new APIError(`${rule}，什么都没有保存。请${whom}。`, 403)
