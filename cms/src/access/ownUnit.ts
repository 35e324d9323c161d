import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import { relation } from '../publishing/projection/source.ts'
import { holds } from './roles.ts'

/** The unit that a correspondent writes for; null for everybody else. */
export const ownUnit = ({ user }: PayloadRequest): string | null =>
  holds(user, 'correspondent') ? relation(user?.unit) : null

/** What a correspondent's own unit has submitted; nothing for everybody else. */
export function ofOwnUnit(req: PayloadRequest): Where | false {
  const unit = ownUnit(req)
  return unit ? { submittingUnit: { equals: unit } } : false
}

/** The ids of what fits a condition, whoever asks, what lies in the trash too. */
export async function idsOf(req: PayloadRequest, collection: CollectionSlug, where: Where): Promise<string[]> {
  const found = await req.payload.find({ collection, where, depth: 0, pagination: false, req, select: {}, trash: true })
  return found.docs.map(({ id }) => String(id))
}
