import type { ReviewState, Stage } from './stages.ts'

/** Whoever does something, and for which absent person they do it as a deputy. */
export interface Hand {
  user: string
  userName: string
  onBehalfOf: string | null
}

/** One stage done, bound to the digest of the text that was read. */
export interface Approval extends Hand {
  stage: Stage
  at: string
  digest: string
  remark: string
}

/** To whom a text was sent back. */
export type ReturnTarget = 'author' | Stage

/** Where one text stands on its way to the public. */
export interface Review {
  state: ReviewState
  /** The stages of this submission. */
  stages: readonly Stage[]
  /** Since when it is in this state. */
  since: string
  author: string | null
  /** Everybody who ever changed the text. */
  editors: readonly string[]
  /** All approvals since the submission, in their order; those that a return undid stay among them. */
  approvals: readonly Approval[]
  /** The digest of the submitted text. */
  digest: string | null
  returnedTo: ReturnTarget | null
  scheduledFor: string | null
  urgent: boolean
  urgentReason: string
  /** What readers are told was corrected; empty where there is nothing to tell. */
  correction: string
}

/** A text that was just written. */
export const newReview = ({ author, at }: { author: string | null; at: string }): Review => ({
  state: 'draft',
  stages: [],
  since: at,
  author,
  editors: author ? [author] : [],
  approvals: [],
  digest: null,
  returnedTo: null,
  scheduledFor: null,
  urgent: false,
  urgentReason: '',
  correction: '',
})

/** The stage that a text waits for; null where it waits for none. */
export const waitingFor = ({ state, stages }: Pick<Review, 'state' | 'stages'>): Stage | null =>
  stages.find((stage) => stage === state) ?? null

/** Whether somebody is reading it, or has signed it off for later: from here on every change of the text undoes that. */
export const isUnderReview = (review: Review): boolean => waitingFor(review) !== null || review.state === 'scheduled'

export const isLastStage = ({ stages }: Review, stage: Stage): boolean => stages.at(-1) === stage

/** The stages before this one, which a text may be sent back to. */
export const earlierStages = ({ stages }: Review, stage: Stage): readonly Stage[] =>
  stages.slice(0, stages.indexOf(stage))

/** The approvals that hold: of each stage that lies behind the text, the latest. */
export function standingApprovals(review: Review): readonly Approval[] {
  const waiting = waitingFor(review)
  const isDone = review.state === 'scheduled' || review.state === 'signedOff'
  if (!waiting && !isDone) return []
  const behind = waiting ? earlierStages(review, waiting) : review.stages
  return behind.flatMap((stage) => review.approvals.findLast((approval) => approval.stage === stage) ?? [])
}

/** Whether every stage of the chain has approved exactly this text. Nothing else may be published. */
export function isSignedOff(review: Review, digest: string): boolean {
  const standing = standingApprovals(review)
  return (
    review.stages.length > 0 &&
    standing.length === review.stages.length &&
    standing.every((approval) => approval.digest === digest)
  )
}
