import type { Payload, PayloadRequest } from 'payload'
import { type PublisherState, publisherState } from 'shared/publisher-state'
import { lock } from '../database/locks.ts'
import { inTransaction } from '../publishing/transaction.ts'

/** What a publisher last said, and when this newsroom heard it. */
export interface SiteCopy {
  state: PublisherState
  heardAt: string
}

const collection = 'site-copies'

/** A copy of the site of which nobody has heard for so long, in milliseconds, is forgotten. */
const FORGOTTEN_AFTER = 7 * 24 * 3_600_000

/** Keeps what a publisher says in place of what it said before. Two that speak at once are heard one after the other. */
export async function keepReport(payload: Payload, state: PublisherState, now = new Date()): Promise<void> {
  const data = { state: { ...state }, heardAt: now.toISOString() }
  await inTransaction({ payload, user: null }, async (req) => {
    await lock(req, collection)
    if (await isKnown(req, state.name))
      await payload.db.updateOne({ collection, id: state.name, data, req, returning: false })
    else await payload.db.create({ collection, data: { id: state.name, ...data }, req })
    await payload.db.deleteMany({ collection, where: { heardAt: { less_than: lastRemembered(now) } }, req })
  })
}

/** The copies of the site that were heard of, by name. What an older version has stored is left out until it is told anew. */
export async function siteCopies(payload: Payload, now = new Date()): Promise<SiteCopy[]> {
  const where = { heardAt: { greater_than_equal: lastRemembered(now) } }
  const { docs } = await payload.db.find({ collection, where, limit: 0, pagination: false, sort: 'id' })
  return (docs as unknown as { state: unknown; heardAt: string }[]).flatMap(({ state, heardAt }) => {
    const { data } = publisherState.safeParse(state)
    return data ? [{ state: data, heardAt }] : []
  })
}

async function isKnown(req: PayloadRequest, id: string): Promise<boolean> {
  return (await req.payload.db.findOne({ collection, where: { id: { equals: id } }, req })) !== null
}

const lastRemembered = (now: Date): string => new Date(now.getTime() - FORGOTTEN_AFTER).toISOString()
