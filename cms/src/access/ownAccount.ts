import type { Access, Where } from 'payload'
import { administrators } from './administrators.ts'

/** Administrators reach every account, everybody else their own. */
export const ownAccount: Access = ({ req }): boolean | Where => {
  if (administrators({ req })) return true
  return req.user ? { id: { equals: req.user.id } } : false
}
