import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { PayloadRequest } from 'payload'
import { onceMade } from '../conflicts.ts'

type Collection = ReturnType<MongooseAdapter['connection']['collection']>

/** Locks that nobody has taken for so long are forgotten; no transaction lives longer than a minute. */
const FORGOTTEN_AFTER = 60 * 60

export async function prepareLocks(locks: Collection): Promise<void> {
  await locks.createIndex({ at: 1 }, { expireAfterSeconds: FORGOTTEN_AFTER })
}

/** Writes these names in the transaction, so that it conflicts with every other one that writes one of them. */
export async function writeLocks(req: PayloadRequest, names: readonly string[]): Promise<void> {
  const db = req.payload.db as unknown as MongooseAdapter
  const session = db.sessions[String(await req.transactionID)]
  if (!session) return
  const locks = db.connection.collection<{ _id: string }>('locks')
  await onceMade(() => locks.bulkWrite(names.map(locking), { session: session as never, ordered: true }))
}

const locking = (_id: string) => ({
  updateOne: { filter: { _id }, update: { $set: { at: new Date() }, $inc: { turns: 1 } }, upsert: true },
})
