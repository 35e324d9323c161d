import type { CollectionAfterLoginHook, CollectionAfterLogoutHook, CollectionBeforeOperationHook } from 'payload'
import { administrators } from '../../access/administrators.ts'
import { record } from '../record.ts'
import { recordFailedSignIn } from './recordFailedSignIn.ts'

const recordSignIn: CollectionAfterLoginHook = async ({ req, user }) => {
  await record(req, { action: 'signIn', kind: 'users', document: user.id, title: user.email })
  return user
}

const recordSignOut: CollectionAfterLogoutHook = async ({ req }) => {
  await record(req, { action: 'signOut', kind: 'users', document: req.user?.id, title: req.user?.email })
}

/** Payload lifts a lock by no hook of its own, so that is on record before it happens. */
const recordUnlocking: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if ((operation as string) !== 'unlock' || !administrators({ req })) return
  const { email } = (args as { data?: { email?: unknown } }).data ?? {}
  await record(req, { action: 'account', kind: 'users', title: String(email), reason: '解除登录锁定' })
}

export const signingHooks = {
  beforeOperation: [recordUnlocking],
  afterLogin: [recordSignIn],
  afterLogout: [recordSignOut],
  afterError: [recordFailedSignIn],
}
