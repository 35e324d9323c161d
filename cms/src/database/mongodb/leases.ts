import type { Payload } from 'payload'
import { isConflict, onceMade } from '../conflicts.ts'
import { isReplicaSet } from './replicaSet.ts'

/** The right to do work of one name, held by one process until it is done or dies. */
export interface Lease {
  name: string
  holder: string
}

const SECONDS = 20

/** Instants are the server's, so that no process is misled by its own clock. */
const NEXT_END = { $dateAdd: { startDate: '$$NOW', unit: 'second', amount: SECONDS } }
const HAS_ENDED = { $lt: [{ $ifNull: ['$until', new Date(0)] }, '$$NOW'] }
const onceEnded = (next: unknown, held: string) => ({ $cond: [HAS_ENDED, next, held] })

/** Takes the lease where nobody has it. Says whether the holder has it now. */
export async function takeLease(db: Payload['db'], { name, holder }: Lease): Promise<boolean> {
  const taking = { holder: onceEnded(holder, '$holder'), until: onceEnded(NEXT_END, '$until') }
  const options = { upsert: true, returnDocument: 'after' } as const
  try {
    const lease = await onceMade(() => leasesOf(db).findOneAndUpdate({ _id: name }, [{ $set: taking }], options))
    return lease?.holder === holder
  } catch (error) {
    if (isConflict(error)) return false
    throw error
  }
}

/** Says whether the lease was still the holder's. */
export async function renewLease(db: Payload['db'], { name, holder }: Lease): Promise<boolean> {
  const { matchedCount } = await leasesOf(db).updateOne({ _id: name, holder }, [{ $set: { until: NEXT_END } }])
  return matchedCount > 0
}

export async function freeLease(db: Payload['db'], { name, holder }: Lease): Promise<void> {
  await leasesOf(db).deleteOne({ _id: name, holder })
}

function leasesOf(db: Payload['db']) {
  if (!isReplicaSet(db)) throw new Error('Leases are for newsrooms with several processes')
  return db.connection.collection<{ _id: string; holder: string; until: Date }>('leases')
}
