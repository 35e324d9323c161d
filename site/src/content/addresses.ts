import { addressOf } from 'shared/addresses'
import type { PageKind } from 'shared/kinds'
import type { Store } from './store.ts'

/** What became of an address at which no page lies. */
export type Outcome = { type: 'moved'; to: string } | { type: 'gone' }

/** Addresses that follow from the slug of a publication, which stands between the two groups. */
const DERIVED: { kind: PageKind; pattern: RegExp }[] = [
  { kind: 'columns', pattern: /^(\/columns\/)([^/]+)(\/page\/\d+\/)$/ },
  { kind: 'columns', pattern: /^(\/feeds\/columns\/)([^/]+)(\.xml)$/ },
  { kind: 'units', pattern: /^(\/profiles\/unit\/)([^/]+)(\/(?:page\/\d+\/)?)$/ },
]

/** Where an address leads that is nobody's now: to the publication that had it last, or to its tombstone. */
export function resolveAddress(store: Store, address: string): Outcome | null {
  const owner = lastOwner(store, address)
  if (owner) return outcomeOf(owner, addressOf(owner))
  for (const { kind, pattern } of DERIVED) {
    const [, head = '', slug = '', tail = ''] = pattern.exec(address) ?? []
    const derivedFrom = slug ? lastOwner(store, addressOf({ kind, slug })) : null
    if (derivedFrom?.kind === kind) return outcomeOf(derivedFrom, `${head}${derivedFrom.slug}${tail}`)
  }
  return null
}

interface Owner {
  role: 'own' | 'alias' | 'gone'
  kind: PageKind
  slug: string
}

function lastOwner({ sql }: Store, address: string): Owner | null {
  const owner = sql.get`
    SELECT role, kind, slug FROM addresses LEFT JOIN publications USING (kind, id)
    WHERE address = ${address}
    ORDER BY role = 'own' DESC, role = 'alias' DESC, addresses.sequence DESC LIMIT 1` as Owner | undefined
  return owner ?? null
}

function outcomeOf({ role }: Owner, to: string): Outcome | null {
  if (role === 'own') return null
  return role === 'gone' ? { type: 'gone' } : { type: 'moved', to }
}
