import { APIError, type Payload, type PayloadRequest } from 'payload'
import type { Role } from 'shared/roles'
import { inTransaction } from '../publishing/transaction.ts'
import { newPassword } from './password.ts'

/** Makes an account and returns its password, which is stored hashed and cannot be shown again. */
export const createAccount = (payload: Payload, { email, roles }: { email: string; roles: Role[] }): Promise<string> =>
  inTransaction({ payload, user: null }, async (req) => {
    if (await accountOf(req, email)) throw new APIError(`已经有邮箱为 ${email} 的账号。要换密码请用“重设密码”。`, 409)
    const password = newPassword()
    await payload.create({ collection: 'users', data: { email, password, roles }, req })
    return password
  })

/** Gives an account a new password, lifts its lock and ends all its sessions. */
export const resetPassword = (payload: Payload, { email }: { email: string }): Promise<string> =>
  inTransaction({ payload, user: null }, async (req) => {
    const account = await accountOf(req, email)
    if (!account) throw new APIError(`没有邮箱为 ${email} 的账号。请检查邮箱是否写对。`, 404)
    const password = newPassword()
    const data = { password, sessions: [], loginAttempts: 0, lockUntil: null }
    await payload.update({ collection: 'users', id: account.id, data, req })
    return password
  })

async function accountOf(req: PayloadRequest, email: string) {
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { email: { equals: email.trim().toLowerCase() } },
    depth: 0,
    limit: 1,
    pagination: false,
    req,
  })
  return docs[0]
}
