import type { Payload } from 'payload'
import { isReplicaSet } from './replicaSet.ts'

/** Longer than a replica set takes to choose another primary, in milliseconds. */
const PATIENCE = 15_000

/**
 * Whether the database answers. It is asked before every request: while it is silent Payload takes whoever is signed in
 * for a stranger, and has nothing else to say of it.
 */
export async function isReachable(db: Payload['db']): Promise<boolean> {
  if (!isReplicaSet(db)) return true
  try {
    await db.connection.getClient().db().command({ ping: 1 }, { timeoutMS: PATIENCE })
    return true
  } catch {
    return false
  }
}
