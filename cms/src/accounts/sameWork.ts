import crypto from 'node:crypto'
import { promisify } from 'node:util'
import type { CollectionBeforeOperationHook } from 'payload'

/** As Payload hashes passwords today; a test compares. */
const HASH = { iterations: 600_000, keyLength: 32, digest: 'sha256' } as const

/**
 * A login with an unknown or locked address takes the work of a wrong password, so that response times do not tell
 * which addresses have accounts.
 */
export const sameWork: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'login') return args
  const { email, password } = args.data as { email?: unknown; password?: unknown }
  if (typeof email !== 'string' || typeof password !== 'string') return args
  const account = await req.payload.db.findOne<{ id: string; lockUntil?: string | null }>({
    collection: 'users',
    where: { email: { equals: email.toLowerCase().trim() } },
    req,
  })
  const isLocked = account?.lockUntil && new Date(account.lockUntil).getTime() > Date.now()
  if (!account || isLocked) {
    await promisify(crypto.pbkdf2)(password, crypto.randomBytes(32), HASH.iterations, HASH.keyLength, HASH.digest)
  }
  return args
}
