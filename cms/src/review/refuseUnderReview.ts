import type { PayloadRequest } from 'payload'
import { isUnderReview } from 'shared/review/review'
import { REVIEW_STATE_LABELS } from 'shared/review/stages'
import type { Target } from '../publishing/currentText.ts'
import { Refusal } from '../publishing/refusal.ts'
import { nounOf } from '../publishing/wording.ts'
import { reviewRow } from './reviewStore.ts'

/** Refuses to take a text away from those who are reading it; `outcome` says what was not done. */
export async function refuseUnderReview(req: PayloadRequest, target: Target, outcome: string): Promise<void> {
  const row = await reviewRow(req, target)
  if (!row || !isUnderReview(row)) return
  const first = row.state === 'scheduled' ? '先取消定时，再' : '先'
  throw new Refusal(
    `${outcome}：这份${nounOf(target.kind)}现在的状态是“${REVIEW_STATE_LABELS[row.state]}”。请${first}由作者撤回，或者由审稿人退回，然后再试。`,
    409,
  )
}
