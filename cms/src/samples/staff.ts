import type { Payload, TypedUser } from 'payload'
import { STAGES } from 'shared/review/stages'
import type { Role } from 'shared/roles'
import { newPassword } from '../accounts/password.ts'
import { namedId } from '../ids/namedId.ts'
import type { Staff } from '../review/walkChain.ts'

/** Who writes and who reviews what the newsroom itself brings in. No two stages are done by one of them. */
const PEOPLE: Record<keyof Staff, { name: string; role: Role }> = {
  author: { name: '示例作者', role: 'editor' },
  first: { name: '示例初审', role: 'editor' },
  second: { name: '示例复审', role: 'second' },
  third: { name: '示例复核', role: 'second' },
  final: { name: '示例终审', role: 'final' },
}

/**
 * The accounts in whose names samples are written and signed off. Nobody knows their passwords, and they are disabled from
 * the start: they act here alone, sign in nowhere and count as nobody's staff.
 */
export async function sampleStaff(payload: Payload): Promise<Staff> {
  const people = (['author', ...STAGES] as const).map(async (key) => [key, await account(payload, key)])
  return Object.fromEntries(await Promise.all(people))
}

async function account(payload: Payload, key: keyof Staff): Promise<TypedUser> {
  const id = namedId('staff', 'users', key)
  const known = await payload.findByID({ collection: 'users', id, depth: 0, disableErrors: true })
  return { ...(known ?? (await newAccount(payload, key, id))), collection: 'users' }
}

function newAccount(payload: Payload, key: keyof Staff, id: string) {
  const { name, role } = PEOPLE[key]
  const data = {
    id,
    name,
    email: `${key}@samples.newsroom.local`,
    password: newPassword(),
    roles: [role],
    disabled: true,
  }
  return payload.create({ collection: 'users', data, depth: 0 })
}
