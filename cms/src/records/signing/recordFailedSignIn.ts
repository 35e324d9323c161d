import type { AfterErrorHook, PayloadRequest } from 'payload'
import { isConflict } from '../../database/conflicts.ts'
import { inTransaction } from '../../publishing/transaction.ts'
import { record } from '../record.ts'

/** Who mistypes may have put the password here: only what can be an address is kept, and no longer than one can be. */
const ADDRESS = /^[^\s@]{1,64}@[^\s@]{1,190}$/

/**
 * Puts on record that somebody could not sign in, also with an address that no account has. The answer is the same
 * whether or not that can be written.
 */
export const recordFailedSignIn: AfterErrorHook = async ({ error, req }) => {
  if (req.method !== 'POST' || !req.pathname?.endsWith('/users/login') || isConflict(error)) return
  const { payload } = req
  try {
    await inTransaction({ payload, user: null }, (own) => recordIn(own, emailIn(req)))
  } catch (err) {
    payload.logger.error({ err, msg: '有人登录失败，但这一次没有记入操作记录。' })
  }
}

async function recordIn(req: PayloadRequest, email: string | undefined): Promise<void> {
  const account = await req.payload.db.findOne<{ id: string }>({
    collection: 'users',
    where: { email: { equals: email ?? '' } },
    req,
  })
  await record(req, {
    action: 'signInFailed',
    kind: 'users',
    document: account?.id,
    title: email,
    by: { name: email ?? '（填写的不是邮箱）' },
  })
}

function emailIn({ data }: PayloadRequest): string | undefined {
  const email: unknown = data?.email
  const sent = typeof email === 'string' ? email.trim().toLowerCase() : ''
  return ADDRESS.test(sent) ? sent : undefined
}
