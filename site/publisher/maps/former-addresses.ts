import { addressOf } from 'shared/addresses'
import type { PageKind } from 'shared/kinds'
import type { Store } from '../../src/content/store.ts'

/** An address that is nobody's now. `to` is where it leads; null where what it led to was withdrawn. */
export interface FormerAddress {
  address: string
  to: string | null
}

interface Owner {
  address: string
  role: 'own' | 'alias' | 'gone'
  kind: PageKind
  slug: string
}

/** The former addresses of one shard, in the order of their bytes, each as its last owner left it. */
export function formerAddresses({ sql }: Store, shard: string): FormerAddress[] {
  const owners = sql.all`
    SELECT address, role, kind, slug FROM addresses LEFT JOIN publications USING (kind, id)
    WHERE shard = ${shard}
    ORDER BY address, role = 'own' DESC, role = 'alias' DESC, addresses.sequence DESC` as unknown as Owner[]
  const last = owners.filter(({ address }, index) => address !== owners[index - 1]?.address)
  return last.flatMap(({ address, role, kind, slug }) => {
    if (role === 'own') return []
    return { address, to: role === 'gone' ? null : addressOf({ kind, slug }) }
  })
}
