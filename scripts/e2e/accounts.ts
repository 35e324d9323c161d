import type { Role } from 'shared/roles'
import { runRootScript } from './root-script.ts'
import type { RunningNewsroom } from './running-newsroom.ts'

/** A new editor's account, made as the README says; one of another role besides, if that is named. */
export async function newEditor(
  { env }: RunningNewsroom,
  email: string,
  ...more: Role[]
): Promise<{ email: string; password: string }> {
  const roles = ['editor', ...more].flatMap((role) => ['--role', role])
  const { output } = await runRootScript(['admin', 'create', email, ...roles], { env })
  const password = /新密码：(\S+)/.exec(output)?.[1]
  if (!password) throw new Error(`no account was made for ${email}:\n${output}`)
  return { email, password }
}
