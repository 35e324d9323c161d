import type { PayloadRequest } from 'payload'
import { isUnderReview } from 'shared/review/review'
import { voided } from 'shared/review/transitions'
import { type ReviewRow, saveReview } from './reviewStore.ts'
import { noteStep, type Step } from './steps.ts'

interface Undoing {
  at: string
  reason: string
  /** As `Step` has it. */
  by?: Step['by']
}

/** Undoes what was approved, where anything is under review, and puts on record why. Returns whether anything was. */
export async function undo(req: PayloadRequest, row: ReviewRow, { at, reason, by }: Undoing) {
  if (!isUnderReview(row)) return false
  await saveReview(req, { ...row, ...voided(row, at), problem: '' }, { isNew: false })
  await noteStep(req, row, { at, action: 'void', reason, by })
  return true
}
