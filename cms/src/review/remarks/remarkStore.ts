import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import type { Anchor } from 'shared/review/anchors'
import { signedIn } from '../steps.ts'

/** A stored line: a remark on a passage, or that an earlier one is dealt with. */
export interface RemarkRow {
  id: string
  review: string
  at: string
  userName?: string | null
  field?: string | null
  anchor?: Anchor | null
  words?: string | null
  settles?: string | null
}

type Line = { review: string } & ({ field: string; anchor: Anchor; words: string } | { settles: string })

export async function addRemark(req: PayloadRequest, line: Line): Promise<void> {
  const data = { id: randomUUID(), at: new Date().toISOString(), ...signedIn(req), ...line }
  await req.payload.db.create({ collection: 'review-remarks', data, req, returning: false })
}

/** All lines of a text, the oldest first. */
export async function remarkRows(req: PayloadRequest, review: string): Promise<RemarkRow[]> {
  const { docs } = await req.payload.db.find({
    collection: 'review-remarks',
    where: { review: { equals: review } },
    sort: 'at',
    limit: 0,
    pagination: false,
    req,
  })
  return docs as unknown as RemarkRow[]
}
