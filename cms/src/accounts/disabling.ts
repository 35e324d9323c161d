import { APIError, type CollectionBeforeChangeHook, type CollectionBeforeLoginHook } from 'payload'

/**
 * Told after the right password only, so that nobody learns which accounts there are. Payload brings the account as it
 * was before the password was checked.
 */
export const refuseDisabled: CollectionBeforeLoginHook = async ({ req, user }) => {
  const where = { id: { equals: user.id } }
  const now = await req.payload.db.findOne<{ id: string; disabled?: boolean }>({ collection: 'users', where, req })
  if (now?.disabled) throw new APIError('这个账号已经停用，不能登录。需要恢复请联系管理员。', 403)
}

/**
 * Whoever is disabled is signed out everywhere, and stays so when the account is enabled again. With a new password all
 * sessions end but the one in which the owner of the account chose it.
 */
export const endSessions: CollectionBeforeChangeHook = ({ data, operation, originalDoc, req }) => {
  if (data.disabled && !originalDoc?.disabled) return { ...data, sessions: [] }
  if (!data.password || operation === 'create') return data
  const sessions = (originalDoc?.sessions ?? []) as { id: string }[]
  const current = req.user && req.user.id === originalDoc?.id ? (req.user as { _sid?: string })._sid : undefined
  return { ...data, sessions: sessions.filter(({ id }) => id === current) }
}
