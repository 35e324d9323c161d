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
  role: 'alias' | 'gone'
  kind: PageKind
  slug: string
}

/** The former addresses of one shard, in the order of their bytes, each as its last owner left it. */
export function formerAddresses({ sql }: Store, shard: string): FormerAddress[] {
  const owners = sql.all`
    SELECT address, role, kind, slug FROM addresses AS former LEFT JOIN publications USING (kind, id)
    WHERE shard = ${shard} AND role IN ('alias', 'gone')
      AND NOT EXISTS (SELECT 1 FROM addresses WHERE address = former.address AND role = 'own')
    ORDER BY address, role = 'alias' DESC, former.sequence DESC` as unknown as Owner[]
  const last = owners.filter(({ address }, index) => address !== owners[index - 1]?.address)
  return last.map(({ address, role, kind, slug }) => ({
    address,
    to: role === 'gone' ? null : addressOf({ kind, slug }),
  }))
}
