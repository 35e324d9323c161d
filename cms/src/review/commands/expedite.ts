import { expedited } from 'shared/review/transitions'
import { saveReview } from '../reviewStore.ts'
import { noteStep } from '../steps.ts'
import { type Order, type Said, takeStep } from '../takeStep.ts'

/** Puts a text before others that wait, and says why. */
export const expedite = (order: Order & { reason: string }): Promise<Said> =>
  takeStep(order, 'expedite', async ({ req, at, row, digest }) => {
    const review = { ...row, ...expedited(row, order.reason) }
    await saveReview(req, review, { isNew: false })
    await noteStep(req, row, { at, action: 'expedite', reason: order.reason, digest })
    return { review, answer: { message: '已标为加急。' } }
  })
