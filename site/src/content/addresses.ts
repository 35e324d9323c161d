import { addressOf } from 'shared/addresses'
import type { PageKind } from 'shared/kinds'
import type { Store } from './store.ts'

/** What became of an address at which no page lies. */
export type Outcome = { type: 'moved'; to: string } | { type: 'gone' }

/** Where an address leads that is nobody's own: to the publication that had it last, or to its tombstone. */
export function resolveAddress({ sql }: Store, address: string): Outcome | null {
  const found = sql.get`
    SELECT role, kind, slug FROM addresses LEFT JOIN publications USING (kind, id)
    WHERE address = ${address} AND role <> 'own'
    ORDER BY role = 'alias' DESC, addresses.sequence DESC LIMIT 1` as
    | { role: 'alias' | 'gone'; kind: PageKind; slug: string }
    | undefined
  if (!found) return null
  return found.role === 'gone' ? { type: 'gone' } : { type: 'moved', to: addressOf(found) }
}
