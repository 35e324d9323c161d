import { type Approval, isUnderReview, type ReturnTarget, type Review } from './review.ts'
import type { Stage } from './stages.ts'

interface Submission {
  at: string
  by: string
  stages: readonly Stage[]
  digest: string
  correction: string
}

/** A text that nobody of the newsroom wrote, such as an imported one, is answered for by whoever submits it. */
export const submitted = (review: Review, { at, by, stages, digest, correction }: Submission): Review => ({
  ...review,
  state: stages[0] ?? review.state,
  stages,
  since: at,
  author: review.author ?? by,
  approvals: [],
  digest,
  returnedTo: null,
  correction,
})

/** One stage done: the text waits for the next one, or is signed off after the last. */
export function approved(review: Review, approval: Approval): Review {
  const next = review.stages[review.stages.indexOf(approval.stage) + 1]
  const approvals = [...review.approvals, approval]
  if (next) return { ...review, state: next, since: approval.at, approvals, returnedTo: null }
  return { ...settled(review, 'signedOff', approval.at), approvals }
}

/** Signed off for later. */
export const scheduled = (review: Review, approval: Approval, scheduledFor: string): Review => ({
  ...approved(review, approval),
  state: 'scheduled',
  urgent: review.urgent,
  urgentReason: review.urgentReason,
  scheduledFor,
})

/** What was signed off for later has become public. */
export const released = (review: Review, at: string): Review => settled(review, 'signedOff', at)

/** Waits for its sign-off again; what the stages before it approved still holds. */
export const unscheduled = (review: Review, at: string): Review => ({
  ...review,
  state: review.stages.at(-1) ?? 'draft',
  since: at,
  scheduledFor: null,
})

/** Sent back: to its author, who writes on, or to an earlier stage, which reads it again. */
export const returned = (review: Review, { at, to }: { at: string; to: ReturnTarget }): Review =>
  to === 'author'
    ? { ...review, state: 'returned', since: at, approvals: [], returnedTo: to }
    : { ...review, state: to, since: at, returnedTo: to }

export const takenBack = (review: Review, at: string): Review => ({
  ...voided(review, at),
  urgent: false,
  urgentReason: '',
})

/** Nothing that anybody approved holds any longer. */
export const voided = (review: Review, at: string): Review => ({
  ...review,
  state: 'draft',
  since: at,
  approvals: [],
  returnedTo: null,
  scheduledFor: null,
})

export const expedited = (review: Review, reason: string): Review => ({ ...review, urgent: true, urgentReason: reason })

export const withdrawn = (review: Review, at: string): Review => ({
  ...settled(review, 'withdrawn', at),
  approvals: [],
})

/** The text was changed by somebody, by whatever route. Whoever reads it for a stage reads something else now. */
export function rewritten(review: Review, { at, by }: { at: string; by: string | null }): Review {
  const isSettled = review.state === 'signedOff' || review.state === 'withdrawn'
  return editedBy(isUnderReview(review) || isSettled ? voided(review, at) : review, by)
}

/** Whoever changed anything that its readers see is among its editors, and no stage of it is theirs any more. */
export const editedBy = <Edited extends Review>(review: Edited, by: string | null): Edited =>
  by && !review.editors.includes(by) ? { ...review, editors: [...review.editors, by] } : review

const settled = (review: Review, state: 'signedOff' | 'withdrawn', at: string): Review => ({
  ...review,
  state,
  since: at,
  returnedTo: null,
  scheduledFor: null,
  urgent: false,
  urgentReason: '',
})
