import type { Payload } from 'payload'
import { createAccount } from './commands.ts'

const EMAIL = 'admin@newsroom.local'

/**
 * Gives a newsroom without accounts its first administrator, before the first request is answered, so that nobody can
 * register over HTTP. Returns what the terminal shows, this once; null where there are accounts already.
 */
export async function firstAdministrator(payload: Payload): Promise<string | null> {
  const { totalDocs } = await payload.count({ collection: 'users' })
  if (totalDocs > 0) return null
  const password = await createAccount(payload, { email: EMAIL, roles: ['administrator', 'editor'] })
  const line = '─'.repeat(40)
  return `${line}\n首位管理员已建立。密码只显示这一次，请登录后修改：\n  邮箱：${EMAIL}\n  密码：${password}\n${line}`
}
