import type { PayloadRequest, TypedUser } from 'payload'
import { hindrance } from 'shared/review/distinct'
import type { Approval, Review } from 'shared/review/review'
import { isLastStage } from 'shared/review/review'
import type { Stage } from 'shared/review/stages'
import { approved, submitted } from 'shared/review/transitions'
import type { Target } from '../publishing/currentText.ts'
import type { Source } from '../publishing/projection/source.ts'
import { Refusal } from '../publishing/refusal.ts'
import { type ReviewRow, rowOfNew, saveReview } from './reviewStore.ts'
import { noteStep, signedIn } from './steps.ts'
import { digestOf, reviewedText } from './text/reviewedText.ts'

/** Who writes and who reviews what the newsroom itself brings in: an account for each. */
export type Staff = Record<'author' | Stage, TypedUser>

interface Walk extends Target {
  source: Source
  staff: Staff
  stages: readonly Stage[]
  /** Where the text stands; null where it was just made. */
  stored: ReviewRow | null
  at: string
  /** What readers are told was corrected. */
  correction?: string
}

/**
 * Takes a text through its whole chain at one instant, each stage by a person of its own, with every step on record: for
 * content that the newsroom itself brings in. What it returns is signed off, and may be released.
 */
export async function walkChain(req: PayloadRequest, walk: Walk): Promise<Review> {
  const { kind, id, source, staff, stages, stored, at, correction = '' } = walk
  const text = await reviewedText(req, kind, source)
  const digest = digestOf({ kind, id }, text)
  const row = stored ?? rowOfNew(req.payload, { kind, id, source, author: staff.author.id, at })
  const note = { at, digest, text }
  let review: Review = submitted(row, { at, by: staff.author.id, stages, digest, correction })
  await noteStep(req, row, { ...note, action: 'submit', by: signedIn({ user: staff.author }) })
  for (const stage of stages) {
    const action = isLastStage(review, stage) ? 'signOff' : 'approve'
    const approval = approvalOf(review, { stage, by: staff[stage], at, digest })
    review = approved(review, approval)
    await noteStep(req, row, { ...note, action, stage, by: signedIn({ user: staff[stage] }) })
  }
  await saveReview(req, { ...row, ...review }, { isNew: !stored })
  return review
}

interface Reading {
  stage: Stage
  by: TypedUser
  at: string
  digest: string
}

function approvalOf(review: Review, { stage, by, at, digest }: Reading): Approval {
  const person = { user: by.id, userName: by.name || by.email, onBehalfOf: null }
  if (hindrance(review, stage, person))
    throw new Refusal(`${person.userName}不能审这份内容：写过它，或者已经审过别的审级。`, 403)
  return { stage, ...person, at, digest, remark: '' }
}
