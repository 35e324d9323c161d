import { scheduled, unscheduled } from 'shared/review/transitions'
import { fullDateTime } from 'shared/shanghai'
import { Refusal } from '../../publishing/refusal.ts'
import { refuseLostRights } from '../actor.ts'
import { give } from '../approvals.ts'
import { saveReview } from '../reviewStore.ts'
import { noteStep } from '../steps.ts'
import { type Order, type Said, takeStep } from '../takeStep.ts'

/** Signs a text off for a later time. */
export const schedule = (order: Order & { since: string; for: string; remark?: string }): Promise<Said> =>
  takeStep(order, 'schedule', async (scene) => {
    const time = new Date(order.for).toISOString()
    if (time <= scene.at) throw new Refusal('定时发布的时间已经过去。请选以后的时间，或者直接签发。')
    await refuseLostRights(scene.req, scene.row)
    const review = await give(scene, { action: 'schedule', remark: order.remark ?? '' }, (each) =>
      scheduled(scene.row, each, time),
    )
    return { review, answer: { message: `已签发，将在 ${fullDateTime(time)} 发布。` } }
  })

/** Takes the time back: the text waits for its sign-off again. */
export const unschedule = (order: Order & { since: string }): Promise<Said> =>
  takeStep(order, 'unschedule', async ({ req, at, row, digest }) => {
    const review = { ...row, ...unscheduled(row, at) }
    await saveReview(req, review, { isNew: false })
    await noteStep(req, row, { at, action: 'unschedule', digest })
    return { review, answer: { message: '已取消定时，等待重新签发。' } }
  })
