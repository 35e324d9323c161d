import { returnTargets } from 'shared/review/actions'
import { standIn } from 'shared/review/distinct'
import { type ReturnTarget, waitingFor } from 'shared/review/review'
import { STAGE_LABELS } from 'shared/review/stages'
import { returned } from 'shared/review/transitions'
import { Refusal } from '../../publishing/refusal.ts'
import { absentPerson } from '../approvals.ts'
import { saveReview } from '../reviewStore.ts'
import { noteStep } from '../steps.ts'
import { type Order, type Said, takeStep } from '../takeStep.ts'

/** Sends a text back to its author or to an earlier stage, and says why. */
export const sendBack = (order: Order & { since: string; reason: string; to: ReturnTarget }): Promise<Said> =>
  takeStep(order, 'return', async ({ req, at, row, digest, text, actor }) => {
    const { to, reason } = order
    if (!returnTargets(row).includes(to)) throw new Refusal('只能退回给作者，或者退回前面的审级。请另选一个。')
    const stage = waitingFor(row)
    const hand = stage && standIn(row, stage, actor)
    const onBehalfOf = typeof hand === 'object' ? await absentPerson(req, hand?.onBehalfOf ?? null) : null
    const review = { ...row, ...returned(row, { at, to }) }
    await saveReview(req, review, { isNew: false })
    await noteStep(req, row, { at, action: 'return', stage, onBehalfOf, reason, digest, text })
    return { review, answer: { message: to === 'author' ? '已退回作者。' : `已退回${STAGE_LABELS[to]}。` } }
  })
