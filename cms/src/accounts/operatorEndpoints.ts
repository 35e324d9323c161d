import type { Endpoint, PayloadHandler, PayloadRequest } from 'payload'
import { ROLE_NAMES, ROLES } from 'shared/roles'
import { z } from 'zod'
import { hasToken } from '../access/bearer.ts'
import { isFromThisMachine } from '../access/thisMachine.ts'
import { environmentOf } from '../environment.ts'
import { refused } from '../requests/refused.ts'
import { asRequester } from '../requests/requester.ts'
import { createAccount, resetPassword } from './commands.ts'

const email = z.email('邮箱的写法不对，请检查。')
/** A correspondent belongs to a unit, which is chosen in the admin. */
const given = ROLE_NAMES.filter((role) => role !== 'correspondent')
const roles = z
  .array(
    z.enum(
      given,
      `角色只能是 ${given.map((role) => `${role}（${ROLES[role]}）`).join('、')}；通讯员的账号请在后台建立，要选定单位。`,
    ),
  )
  .min(1, '至少要有一个角色。')

/** Who acts on this machine without an account. */
const OPERATOR = { name: '本机命令行' }

/** An endpoint below /api/operator for the scripts on this machine; to everybody else it does not exist. */
export const operatorEndpoint = (name: string, handler: PayloadHandler): Endpoint => ({
  path: `/operator/${name}`,
  method: 'post',
  handler: async (req) => {
    const mayCall = isFromThisMachine(req) && hasToken(req, environmentOf(req.payload).operatorToken)
    return mayCall ? asRequester(OPERATOR, () => handler(req)) : refused('没有这个地址。', 404)
  },
})

/** Accounts without a mail server: the answer holds the new password, once. */
export const accountEndpoints: Endpoint[] = [
  passwordEndpoint('reset-password', z.object({ email }), resetPassword),
  passwordEndpoint('create-account', z.object({ email, roles }), createAccount),
]

function passwordEndpoint<Input>(
  name: string,
  schema: z.ZodType<Input>,
  command: (payload: PayloadRequest['payload'], input: Input) => Promise<string>,
): Endpoint {
  return operatorEndpoint(name, async (req) => {
    const input = schema.safeParse(await req.json?.().catch(() => undefined))
    if (!input.success) return refused(input.error.issues[0]?.message ?? '请求不完整。', 400)
    return Response.json({ password: await command(req.payload, input.data) })
  })
}
