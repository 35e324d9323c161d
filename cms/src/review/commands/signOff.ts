import { approved } from 'shared/review/transitions'
import { type Published, publishIn } from '../../publishing/publish.ts'
import { numberCommitted } from '../../publishing/sequencer.ts'
import { refuseLostRights } from '../actor.ts'
import { give } from '../approvals.ts'
import { release } from '../release.ts'
import { type Order, type Standing, takeStep } from '../takeStep.ts'

/** Signs a text off after all other stages: it is public once this is stored. */
export async function signOff(order: Order & { since: string; remark?: string }): Promise<Published & Standing> {
  const published = await takeStep(order, 'signOff', async (scene) => {
    const { req, row, target, source, at } = scene
    await refuseLostRights(req, row)
    const review = await give(scene, { action: 'signOff', remark: order.remark ?? '' }, (each) => approved(row, each))
    return { review, answer: await release(req, { ...target, source, review, at }, publishIn) }
  })
  await numberCommitted(order.payload)
  return published
}
