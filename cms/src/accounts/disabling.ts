import { APIError, type CollectionBeforeChangeHook, type CollectionBeforeLoginHook } from 'payload'

/** Told after the right password only, so that nobody learns which accounts there are. */
export const refuseDisabled: CollectionBeforeLoginHook = ({ user }) => {
  if (user.disabled) throw new APIError('这个账号已经停用，不能登录。需要恢复请联系管理员。', 403)
}

/** Whoever is disabled is signed out everywhere, and stays so when the account is enabled again. */
export const endSessions: CollectionBeforeChangeHook = ({ data, originalDoc }) =>
  data.disabled && !originalDoc?.disabled ? { ...data, sessions: [] } : data
