import type { PayloadRequest } from 'payload'
import { ROLE_NAMES } from 'shared/roles'
import { holds } from './roles.ts'

/** Everybody who is signed in, as long as the account is not disabled. */
export const accounts = ({ req }: { req: PayloadRequest }): boolean => holds(req.user, ...ROLE_NAMES)
