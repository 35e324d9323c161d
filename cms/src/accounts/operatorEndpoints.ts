import type { Endpoint, PayloadHandler, PayloadRequest } from 'payload'
import { ROLES, type Role } from 'shared/roles'
import { z } from 'zod'
import { hasToken } from '../access/bearer.ts'
import { isFromThisMachine } from '../access/thisMachine.ts'
import { environmentOf } from '../environment.ts'
import { refused } from '../requests/refused.ts'
import { asRequester } from '../requests/requester.ts'
import { createAccount, resetPassword } from './commands.ts'

const email = z.email('邮箱的写法不对，请检查。')
const role = z.enum(Object.keys(ROLES) as [Role, ...Role[]], '角色只能是 administrator 或 editor。')

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
  passwordEndpoint('create-account', z.object({ email, role }), createAccount),
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
