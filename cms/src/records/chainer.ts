import type { Payload, PayloadRequest } from 'payload'
import { lock } from '../database/locks.ts'
import { inLine } from '../database/turns.ts'
import { inTransaction } from '../publishing/transaction.ts'
import { type ChainedLine, chained, type Link } from './chain.ts'
import { endOf, saveEnd } from './chainEnds.ts'

/** So many lines get their links in one transaction, which others wait for. */
const BATCH = 200

/**
 * Binds the lines of a chain that were committed since the last run to those before them. Instances have chains of their
 * own; whoever finishes what a dead one left holds the lock of that chain meanwhile.
 */
const chainPending = (payload: Payload, chain: string): Promise<void> =>
  inLine(payload, `chaining ${chain}`, () => chainAll(payload, chain))

/** In milliseconds. Lines wait so long for others, so that a burst of steps pays for one run, and no step waits for it. */
const GATHERING = 500

const gathering = new WeakSet<Payload>()

/** Chains what was committed, in a moment. */
export function chainSoon(payload: Payload, chain: string): void {
  if (gathering.has(payload)) return
  gathering.add(payload)
  const run = () => {
    gathering.delete(payload)
    void chainCommitted(payload, chain)
  }
  setTimeout(run, GATHERING).unref()
}

/** The lines that were committed stand whatever happens here: a failure is logged, and the next run makes good for it. */
async function chainCommitted(payload: Payload, chain: string): Promise<void> {
  try {
    await chainPending(payload, chain)
  } catch (err) {
    payload.logger.error({ err, msg: '操作已经记录，但还没有编入记录链；下一次记录或重新启动时会补上。' })
  }
}

/** Chains what any instance has left: those that run chain theirs in a moment, and those that were killed never. */
export async function chainLeft(payload: Payload): Promise<void> {
  const { values } = await payload.db.findDistinct({
    collection: 'records',
    field: 'chain',
    where: { number: { equals: 0 } },
  })
  for (const { chain } of values) await chainPending(payload, String(chain))
}

async function chainAll(payload: Payload, chain: string): Promise<void> {
  let count = BATCH
  while (count === BATCH) count = await inTransaction({ payload, user: null }, (req) => chainSome(req, chain))
}

async function chainSome(req: PayloadRequest, chain: string): Promise<number> {
  await lock(req, `chain ${chain}`)
  const lines = await unchained(req, chain)
  if (lines.length === 0) return 0
  const { db } = req.payload
  let end: Link = await endOf(req, chain)
  for (const line of lines) {
    const { number, previous, hash } = chained(line, end)
    const data = { number, previous, hash }
    await db.updateOne({ collection: 'records', id: line.id, data, req, returning: false })
    end = { number, hash }
  }
  await saveEnd(req, chain, end)
  return lines.length
}

async function unchained(req: PayloadRequest, chain: string): Promise<ChainedLine[]> {
  const { docs } = await req.payload.db.find({
    collection: 'records',
    where: { and: [{ chain: { equals: chain } }, { number: { equals: 0 } }] },
    sort: ['at', 'id'],
    limit: BATCH,
    pagination: false,
    req,
  })
  return docs as unknown as ChainedLine[]
}
