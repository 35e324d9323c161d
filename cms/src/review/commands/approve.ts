import { REVIEW_STATE_LABELS, STAGE_LABELS } from 'shared/review/stages'
import { approved } from 'shared/review/transitions'
import { give } from '../approvals.ts'
import { type Order, type Said, takeStep } from '../takeStep.ts'

/** Passes a text on to the next stage. */
export const approve = (order: Order & { since: string; remark?: string }): Promise<Said> =>
  takeStep(order, 'approve', async (scene) => {
    const stage = scene.row.state as keyof typeof STAGE_LABELS
    const review = await give(scene, { action: 'approve', remark: order.remark ?? '' }, (each) =>
      approved(scene.row, each),
    )
    return { review, answer: { message: `${STAGE_LABELS[stage]}通过，${REVIEW_STATE_LABELS[review.state]}。` } }
  })
