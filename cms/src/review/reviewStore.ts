import type { Payload, PayloadRequest, Where } from 'payload'
import type { Kind } from 'shared/kinds'
import { newReview, type Review } from 'shared/review/review'
import type { Target } from '../publishing/currentText.ts'
import { relation, type Source } from '../publishing/projection/source.ts'
import { rowId } from '../publishing/publicationStore.ts'
import { titleOf } from '../publishing/wording.ts'
import { usedBy } from './text/reviewedText.ts'

/** A row of `reviews`: where one text stands, and by what lists find it. */
export interface ReviewRow extends Review {
  id: string
  kind: Kind
  document: string
  title: string
  column: string | null
  submittingUnit: string | null
  /** Why what was set to become public at a time did not. */
  problem: string
  /** The ids of all media in its fields, and of whatever its rich texts mention. */
  uses: readonly string[]
}

export async function reviewRow(req: PayloadRequest, { kind, id }: Target): Promise<ReviewRow | null> {
  const [row] = await reviewRows(req, { id: { equals: rowId(kind, id) } })
  return row ?? null
}

export async function reviewRows(req: PayloadRequest, where: Where, limit = 0): Promise<ReviewRow[]> {
  const { docs } = await req.payload.db.find({ collection: 'reviews', where, limit, pagination: false, req })
  return (docs as unknown as ReviewRow[]).map(asStored)
}

/** Databases answer unset words with null or nothing, and instants as texts or dates. */
const asStored = (row: ReviewRow): ReviewRow => ({
  ...row,
  since: new Date(row.since).toISOString(),
  scheduledFor: row.scheduledFor ? new Date(row.scheduledFor).toISOString() : null,
  author: row.author ?? null,
  digest: row.digest ?? null,
  returnedTo: row.returnedTo ?? null,
  urgent: Boolean(row.urgent),
  urgentReason: row.urgentReason ?? '',
  correction: row.correction ?? '',
  problem: row.problem ?? '',
  title: row.title ?? '',
  column: row.column ?? null,
  submittingUnit: row.submittingUnit ?? null,
  uses: row.uses ?? [],
})

interface Newcomer extends Target {
  source: Source
  author: string | null
  at: string
}

/** The row of a text that has none yet. */
export const rowOfNew = (payload: Payload, { kind, id, source, author, at }: Newcomer): ReviewRow => ({
  ...newReview({ author, at }),
  id: rowId(kind, id),
  kind,
  document: id,
  problem: '',
  ...headingOf(payload, kind, source),
})

/** By what lists, and the changes of media, find a text. */
export const headingOf = (
  payload: Payload,
  kind: Kind,
  source: Source,
): Pick<ReviewRow, 'title' | 'column' | 'submittingUnit' | 'uses'> => ({
  title: titleOf(kind, source),
  column: relation(source.column),
  submittingUnit: relation(source.submittingUnit),
  uses: usedBy(payload, kind, source),
})

/** Stores a whole row. */
export async function saveReview(req: PayloadRequest, row: ReviewRow, { isNew }: { isNew: boolean }): Promise<void> {
  const { db } = req.payload
  const collection = 'reviews'
  if (isNew) await db.create({ collection, data: { ...row }, req, returning: false })
  else await db.updateOne({ collection, id: row.id, data: { ...row }, req, returning: false })
}
