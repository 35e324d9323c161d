import type { PayloadRequest } from 'payload'

interface Account {
  id: string
  name?: string | null
  email?: string | null
}

/** What the record says of an account besides which fields were changed: by which name it stood, and whose hand set its password. */
export function accountWords(
  req: PayloadRequest,
  { before, after, changed }: { before: Account; after: Account; changed: readonly string[] },
): string {
  const isByOther = req.user?.id !== after.id
  const words = [
    before.name !== after.name && `姓名由“${before.name ?? ''}”改为“${after.name ?? ''}”`,
    before.email !== after.email && `邮箱由“${before.email ?? ''}”改为“${after.email ?? ''}”`,
    changed.includes('密码') && (isByOther ? '密码由别人重设，不是账号本人改的' : '本人改了密码'),
  ]
  const told = words.filter(Boolean).join('；')
  return told && `${told}。`
}
