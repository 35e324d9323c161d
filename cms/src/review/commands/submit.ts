import { isManuscriptKind } from 'shared/kinds'
import { lackForTextSentence } from 'shared/review/staffing'
import { chainOf, REVIEW_STATE_LABELS } from 'shared/review/stages'
import { submitted } from 'shared/review/transitions'
import { refuseOutsiders } from '../../access/columnWriters.ts'
import { refuseWithoutConsent } from '../../consent/refuseWithoutConsent.ts'
import { lockShared } from '../../database/locks.ts'
import { isUnchanged, projectionOf } from '../../publishing/publish.ts'
import { Refusal } from '../../publishing/refusal.ts'
import { sameAsPublic } from '../../publishing/wording.ts'
import { mentionLock } from '../../trash/refuseUsed.ts'
import { chainLengthOf } from '../chainLength.ts'
import { saveReview } from '../reviewStore.ts'
import { isPublic, type Scene } from '../scene.ts'
import { lackForText } from '../staffing.ts'
import { noteStep } from '../steps.ts'
import { type Order, type Said, takeStep } from '../takeStep.ts'

export interface Submission extends Order {
  /** What readers will be told was corrected in a public text; '' where the submitter says that there is nothing to tell. */
  correction?: string
}

/** Hands a text to its reviewers. What could not be published as it is does not reach them. */
export const submit = (order: Submission): Promise<Said> =>
  takeStep(order, 'submit', async (scene) => {
    const { req, at, row, digest, text, source, target, isNew, actor } = scene
    await lockShared(req, [mentionLock(target.id)])
    await refuseOutsiders(req, [source, scene.publication?.data])
    const correction = correctionOf(scene, order.correction)
    await refuseUnready(scene, correction)
    const stages = chainOf(target.kind, await chainLengthOf(req, source))
    const review = submitted(row, { at, by: actor.id, stages, digest, correction })
    await saveReview(req, { ...row, ...review, problem: '' }, { isNew })
    await noteStep(req, row, { at, action: 'submit', reason: correction, digest, text })
    const lack = lackForTextSentence(await lackForText(req, { ...row, ...review }, { stages, at }))
    return { review, answer: { message: `已送审，${REVIEW_STATE_LABELS[review.state]}。${lack}` } }
  })

async function refuseUnready({ req, at, source, target, publication }: Scene, correction: string): Promise<void> {
  await refuseWithoutConsent(req, target, source)
  const next = await projectionOf(req, { ...target, source, before: publication, at, correction })
  if (isUnchanged(publication, next)) throw new Refusal(`${sameAsPublic(target.kind)}，不需要送审。`, 409)
}

/** Readers are told what was corrected in a manuscript that they may have read; an empty sentence has to be meant. */
function correctionOf(scene: Scene, correction: string | undefined): string {
  if (!isManuscriptKind(scene.target.kind) || !isPublic(scene)) return ''
  if (correction !== undefined) return correction
  throw new Refusal('这篇稿件已经公开。请用一句话写明更正了什么，读者会看到；没有要说明的，请选“无需更正说明”。')
}
