import type { PayloadRequest } from 'payload'
import { writeLocks } from './mongodb/locks.ts'
import { isReplicaSet } from './mongodb/replicaSet.ts'

/**
 * MongoDB lets transactions run side by side, and none sees what another has not yet committed: two that each check a
 * rule may together break it. Where a rule speaks of more than the document that is written, they take the lock of that
 * rule first; one of them is then done again, and sees what the other did. SQLite has one writer, and needs none.
 */
export const lock = (req: PayloadRequest, name: string): Promise<void> => write(req, [name])

/** A lock that many hold together is so many rows, of which each holder writes one. */
const SHARES = 64

/** Many transactions hold these locks together, but none together with one that holds it alone. */
export const lockShared = (req: PayloadRequest, names: readonly string[]): Promise<void> =>
  write(
    req,
    names.map((name) => shareOf(name, Math.floor(Math.random() * SHARES))),
  )

/** Holds a lock that others share alone. */
export const lockAlone = (req: PayloadRequest, name: string): Promise<void> =>
  write(
    req,
    Array.from({ length: SHARES }, (_, share) => shareOf(name, share)),
  )

const shareOf = (name: string, share: number): string => `${name}#${share}`

async function write(req: PayloadRequest, names: readonly string[]): Promise<void> {
  if (names.length > 0 && isReplicaSet(req.payload.db)) await writeLocks(req, names)
}
