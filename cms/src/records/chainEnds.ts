import type { Payload, PayloadRequest } from 'payload'
import { BEGINNING, type Link } from './chain.ts'

/** A row of `chains`. */
export interface Ends extends Link {
  id: string
  purgedNumber: number
  purgedHash: string
}

type Reader = Pick<PayloadRequest, 'payload'> & Partial<PayloadRequest>

/** Both ends of a chain; null where nothing was ever chained. */
export async function endsOf(req: Reader, chain: string): Promise<Ends | null> {
  const where = { id: { equals: chain } }
  const row = await req.payload.db.findOne<Ends>({ collection: 'chains', where, req: req as PayloadRequest })
  return row && { ...row, hash: row.hash || '', purgedHash: row.purgedHash || '' }
}

export const endOf = async (req: PayloadRequest, chain: string): Promise<Link> =>
  (await endsOf(req, chain)) ?? BEGINNING

export async function saveEnd(req: PayloadRequest, chain: string, { number, hash }: Link): Promise<void> {
  const { db } = req.payload
  const collection = 'chains'
  const data = { number, hash }
  if (await endsOf(req, chain)) await db.updateOne({ collection, id: chain, data, req, returning: false })
  else await db.create({ collection, data: { id: chain, ...data, purgedNumber: 0 }, req, returning: false })
}

/** Notes the last line that was purged: the lines that are kept begin behind it. */
export async function savePurged(req: PayloadRequest, chain: string, { number, hash }: Link): Promise<void> {
  const data = { purgedNumber: number, purgedHash: hash }
  await req.payload.db.updateOne({ collection: 'chains', id: chain, data, req, returning: false })
}

/** Every chain that there is, those included of which lines alone or ends alone are left. */
export async function allChains(payload: Payload): Promise<string[]> {
  const { values } = await payload.db.findDistinct({ collection: 'records', field: 'chain' })
  const { docs } = await payload.db.find<Ends>({ collection: 'chains', pagination: false })
  return [...new Set([...values.map(({ chain }) => String(chain)), ...docs.map(({ id }) => String(id))])].sort()
}
