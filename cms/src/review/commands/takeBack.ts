import { takenBack } from 'shared/review/transitions'
import { saveReview } from '../reviewStore.ts'
import { noteStep } from '../steps.ts'
import { type Order, type Said, takeStep } from '../takeStep.ts'

/** Gives a text back to its author, who asked for it, before it is signed off. */
export const takeBack = (order: Order): Promise<Said> =>
  takeStep(order, 'takeBack', async ({ req, at, row, digest }) => {
    const review = { ...row, ...takenBack(row, at) }
    await saveReview(req, review, { isNew: false })
    await noteStep(req, row, { at, action: 'takeBack', digest })
    return { review, answer: { message: '已撤回，可以继续修改，改好后再送审。' } }
  })
