import { z } from 'zod'
import { KINDS } from '../kinds.ts'
import { instant } from '../parts.ts'
import { REVIEW_ACTIONS, REVIEW_STATES, type ReviewAction, STAGES } from './stages.ts'

const action = z.enum(Object.keys(REVIEW_ACTIONS) as [ReviewAction, ...ReviewAction[]])
const stage = z.enum(STAGES)
const target = z.enum(['author', ...STAGES])

/** People are told by their names; accounts are nobody else's to see. */
const hand = { userName: z.string(), onBehalfOfName: z.string().nullable() }

const approval = z.strictObject({ stage, ...hand, at: instant, digest: z.string(), remark: z.string() })

/** One line of what was done with a text, the oldest first. */
const step = z.strictObject({
  id: z.string(),
  at: instant,
  action,
  stage: stage.nullable(),
  ...hand,
  reason: z.string(),
  digest: z.string().nullable(),
})
export type ReviewStepAnswer = z.infer<typeof step>

/** The answer of `GET /api/review/state?kind&id`: where a text stands, and what the caller may do with it now. */
export const reviewStateAnswer = z.strictObject({
  kind: z.enum(KINDS),
  id: z.string(),
  /** Of the text that this answer speaks of; every command names it. */
  updatedAt: instant,
  state: z.enum(REVIEW_STATES),
  since: instant,
  /** The chain of this submission, or the one that a submission would pass now. */
  stages: z.array(stage),
  /** The approvals that hold. */
  approvals: z.array(approval),
  authorName: z.string().nullable(),
  returnedTo: target.nullable(),
  scheduledFor: instant.nullable(),
  urgent: z.boolean(),
  urgentReason: z.string(),
  correction: z.string(),
  /** Why what was set to become public at a time did not; empty otherwise. */
  problem: z.string(),
  /** Which stages nobody is left to do, in a sentence; empty where its way to the public can be staffed. */
  lack: z.string(),
  isPublic: z.boolean(),
  /** Digest of the text as it is now. */
  digest: z.string(),
  /** Whether it is no longer the text that was submitted: the next step then undoes the approvals. */
  changedSinceSubmission: z.boolean(),
  steps: z.array(step),
  actions: z.array(action.exclude(['void'])),
  returnTargets: z.array(target),
  /** Why the caller may not do the stage that the text waits for, where they would otherwise have the right to. */
  hindrance: z.string().nullable(),
})
export type ReviewStateAnswer = z.infer<typeof reviewStateAnswer>
