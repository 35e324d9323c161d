import { APIError, type Payload } from 'payload'
import type { Role } from 'shared/roles'
import { newPassword } from './password.ts'

/** Makes an account and returns its password, which is stored hashed and cannot be shown again. */
export async function createAccount(payload: Payload, { email, role }: { email: string; role: Role }): Promise<string> {
  if (await accountOf(payload, email)) throw new APIError(`已经有邮箱为 ${email} 的账号。要换密码请用“重设密码”。`, 409)
  const password = newPassword()
  await payload.create({ collection: 'users', data: { email, password, role } })
  return password
}

/** Gives an account a new password, lifts its lock and ends all its sessions. */
export async function resetPassword(payload: Payload, { email }: { email: string }): Promise<string> {
  const account = await accountOf(payload, email)
  if (!account) throw new APIError(`没有邮箱为 ${email} 的账号。请检查邮箱是否写对。`, 404)
  const password = newPassword()
  await payload.update({
    collection: 'users',
    id: account.id,
    data: { password, sessions: [], loginAttempts: 0, lockUntil: null },
  })
  return password
}

async function accountOf(payload: Payload, email: string) {
  const { docs } = await payload.find({
    collection: 'users',
    where: { email: { equals: email.trim().toLowerCase() } },
    depth: 0,
    limit: 1,
    pagination: false,
  })
  return docs[0]
}
