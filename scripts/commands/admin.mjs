import { withCms } from '../newsroom/with-cms.mjs'
import { UsageProblem } from '../problem.mjs'
import { readArguments } from './arguments.mjs'

const USAGE =
  'npm run admin -- reset-password <邮箱>\n      npm run admin -- create <邮箱> [--role editor|second|final|administrator]…'

/**
 * Accounts without a mail server: a new password for an old account, or a new account.
 * @param {string[]} args
 */
export async function run(args) {
  const { positionals, values } = readArguments(args, { role: { type: 'string', multiple: true } }, USAGE)
  const [action, email, ...rest] = positionals
  if (!email || rest.length > 0) throw new UsageProblem('请写明要做什么，以及账号的邮箱。', USAGE)
  const { password } = await request(action, email, values.role)
  console.log(`账号：${email}\n新密码：${password}\n密码只显示这一次，请登录后修改。`)
}

/**
 * @param {string | undefined} action
 * @param {string} email
 * @param {string[] | undefined} roles
 */
function request(action, email, roles) {
  if (action === 'create') return withCms((cms) => cms.post('/create-account', { email, roles: roles ?? ['editor'] }))
  if (action === 'reset-password' && !roles) return withCms((cms) => cms.post('/reset-password', { email }))
  throw new UsageProblem(roles ? '重设密码时不能改角色，请去掉 --role。' : `不认识“${action}”。`, USAGE)
}
