import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { type ReviewAction, STAGE_LABELS, STAGES, type Stage } from 'shared/review/stages'
import { record } from '../records/record.ts'
import type { ReviewRow } from './reviewStore.ts'
import type { ReviewedText } from './text/reviewedText.ts'

/** One line of what was done with a text. */
export interface Step {
  at: string
  action: ReviewAction
  stage?: Stage | null
  onBehalfOf?: { id: string; name: string } | null
  /** Whoever does it, where that is not the signed-in user; null: the newsroom itself, whoever may be signed in. */
  by?: { user: string; userName: string } | null
  reason?: string
  digest?: string | null
  /** What was read. */
  text?: ReviewedText
}

/** A stored line. */
export interface StepRow {
  id: string
  review: string
  at: string
  action: ReviewAction
  stage: Stage | null
  user: string | null
  userName: string | null
  onBehalfOf: string | null
  onBehalfOfName: string | null
  reason: string | null
  digest: string | null
}

/**
 * Puts one step on record, in the transaction that takes it: among the steps of the text, and in the newsroom's
 * record, where a withdrawal tells of the publication instead.
 */
export async function noteStep(req: PayloadRequest, row: ReviewRow, step: Step): Promise<void> {
  const { onBehalfOf, by = signedIn(req), stage = null, reason = '', digest = null, ...rest } = step
  const data = {
    id: randomUUID(),
    review: row.id,
    ...rest,
    ...by,
    stage,
    reason,
    digest,
    onBehalfOf: onBehalfOf?.id ?? null,
    onBehalfOfName: onBehalfOf?.name ?? null,
  }
  await req.payload.db.create({ collection: 'review-steps', data, req, returning: false })
  if (step.action !== 'withdraw') await record(req, onRecord(row, step))
}

/** A step as the newsroom's record tells it. */
function onRecord({ kind, document, title }: ReviewRow, { action, by, stage, onBehalfOf, reason, digest }: Step) {
  const place = [onBehalfOf && `代${onBehalfOf.name}`, stage && STAGE_LABELS[stage]].filter(Boolean).join('')
  const who = by === undefined ? {} : { by: by && { id: by.user, name: by.userName } }
  return {
    action,
    kind,
    document,
    title,
    digest: digest ?? undefined,
    reason: [place, reason].filter(Boolean).join('：'),
    ...who,
  }
}

/** What was done with a text, the oldest first. */
export async function stepsOf(req: PayloadRequest, review: string): Promise<StepRow[]> {
  const { docs } = await req.payload.db.find({
    collection: 'review-steps',
    where: { review: { equals: review } },
    sort: 'at',
    select: { text: false },
    limit: 0,
    pagination: false,
    req,
  })
  return (docs as unknown as StepRow[]).toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at) || rank(a) - rank(b))
}

/** What was read at a step; null where nothing was. */
export async function textOf(req: PayloadRequest, step: string): Promise<ReviewedText | null> {
  const found = await req.payload.db.findOne<{ id: string; text?: ReviewedText | null }>({
    collection: 'review-steps',
    where: { id: { equals: step } },
    req,
  })
  return found?.text ?? null
}

/** Steps of one instant, as where samples are filled in, stand in the order of the chain. */
const rank = ({ stage }: StepRow): number => (stage ? STAGES.indexOf(stage) : -1)

/** Whoever is signed in, by the words under which they stand on record. */
export const signedIn = ({ user }: Pick<PayloadRequest, 'user'>): { user: string; userName: string } | null =>
  user ? { user: user.id, userName: user.name || user.email } : null
