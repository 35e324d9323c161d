import { runRootScript } from './root-script.ts'
import type { RunningNewsroom } from './running-newsroom.ts'

/** A new editor's account, made as the README says. */
export async function newEditor({ env }: RunningNewsroom, email: string): Promise<{ email: string; password: string }> {
  const { output } = await runRootScript(['admin', 'create', email, '--role', 'editor'], { env })
  const password = /新密码：(\S+)/.exec(output)?.[1]
  if (!password) throw new Error(`no account was made for ${email}:\n${output}`)
  return { email, password }
}
