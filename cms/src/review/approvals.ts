import type { PayloadRequest } from 'payload'
import { standIn } from 'shared/review/distinct'
import { type Approval, type Review, waitingFor } from 'shared/review/review'
import type { ReviewAction } from 'shared/review/stages'
import { Refusal } from '../publishing/refusal.ts'
import { hindranceOf } from './refusals.ts'
import { saveReview } from './reviewStore.ts'
import type { Scene } from './scene.ts'
import { noteStep, signedIn } from './steps.ts'

interface Given {
  action: Extract<ReviewAction, 'approve' | 'signOff' | 'schedule'>
  remark: string
}

/** Puts the signed-in user's approval of the waiting stage on record, with the text that they have read. */
export async function give(
  scene: Scene,
  { action, remark }: Given,
  next: (approval: Approval) => Review,
): Promise<Review> {
  const { req, row, at, digest, text } = scene
  const approval = approvalOf(scene, remark)
  const { stage, onBehalfOf } = approval
  const review = { ...row, ...next(approval), problem: '' }
  await saveReview(req, review, { isNew: false })
  const absent = await absentPerson(req, onBehalfOf)
  await noteStep(req, row, { at, action, stage, onBehalfOf: absent, reason: remark, digest, text })
  return review
}

/** For whom a deputy acts, by the name that stands on record. */
export async function absentPerson(
  req: PayloadRequest,
  id: string | null,
): Promise<{ id: string; name: string } | null> {
  if (!id) return null
  const user = await req.payload.db.findOne<{ id: string; name?: string; email: string }>({
    collection: 'users',
    where: { id: { equals: id } },
    req,
  })
  return { id, name: user?.name || user?.email || '' }
}

function approvalOf(scene: Scene, remark: string): Approval {
  const { req, row, at, digest, actor } = scene
  const stage = waitingFor(row)
  const hand = stage && standIn(row, stage, actor)
  const person = signedIn(req)
  if (!stage || !hand || typeof hand !== 'object' || !person)
    throw new Refusal(hindranceOf(scene) ?? '现在没有要审的内容。请刷新页面。', 409)
  return { stage, ...person, onBehalfOf: hand.onBehalfOf, at, digest, remark }
}
