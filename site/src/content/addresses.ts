import { addressOf } from 'shared/addresses'
import type { PageKind } from 'shared/kinds'
import type { Store } from './store.ts'

/** What became of an address at which no page lies. `query` goes along to where it moved. */
export type Outcome = { type: 'moved'; to: string; query: string } | { type: 'gone' }

/** Addresses that follow from the slug of a publication, which stands between the two groups. */
const DERIVED: { kind: PageKind; pattern: RegExp }[] = [
  { kind: 'columns', pattern: /^(\/columns\/)([^/]+)(\/page\/\d+\/)$/ },
  { kind: 'columns', pattern: /^(\/feeds\/columns\/)([^/]+)(\.xml)$/ },
  { kind: 'topics', pattern: /^(\/topics\/)([^/]+)(\/page\/\d+\/)$/ },
  { kind: 'units', pattern: /^(\/profiles\/unit\/)([^/]+)(\/(?:page\/\d+\/)?)$/ },
]

/** The address that a path means: those of pages end in a slash. */
export const pageAddress = (path: string): string => (/\/$|\.xml$/.test(path) ? path : `${path}/`)

/**
 * Where an address leads that is nobody's now: to the publication that had it last, or to its tombstone. Old sites told
 * their texts apart by the query, so path and query count together first; else the query is a reader's own.
 */
export function resolveAddress(store: Store, path: string, query = ''): Outcome | null {
  const whole = resolveWhole(store, path, query)
  if (whole) return whole
  const address = pageAddress(path)
  const outcome =
    outcomeOf(lastOwner(store, path)) ?? outcomeOf(lastOwner(store, address)) ?? derivedOutcome(store, address)
  return outcome?.type === 'moved' ? { ...outcome, query } : outcome
}

/** Where path and query lead together, as the address of an old site; null where there is no query. */
export const resolveWhole = (store: Store, path: string, query: string): Outcome | null =>
  query ? outcomeOf(lastOwner(store, path + query)) : null

function derivedOutcome(store: Store, address: string): Outcome | null {
  for (const { kind, pattern } of DERIVED) {
    const [, head = '', slug = '', tail = ''] = pattern.exec(address) ?? []
    const owner = slug ? lastOwner(store, addressOf({ kind, slug })) : null
    if (owner?.kind === kind) return outcomeOf(owner, `${head}${owner.slug}${tail}`)
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

function outcomeOf(owner: Owner | null, to = owner ? addressOf(owner) : ''): Outcome | null {
  if (!owner || owner.role === 'own') return null
  return owner.role === 'gone' ? { type: 'gone' } : { type: 'moved', to, query: '' }
}
