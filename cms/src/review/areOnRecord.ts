import type { PayloadRequest } from 'payload'
import { type Approval, type Review, standingApprovals } from 'shared/review/review'
import type { ReviewAction } from 'shared/review/stages'
import { type StepRow, stepsOf } from './steps.ts'

const APPROVING: readonly ReviewAction[] = ['approve', 'signOff', 'schedule']
/** Nothing that was approved before one of these holds after it. */
const UNDOING: readonly ReviewAction[] = ['void', 'takeBack', 'withdraw']

/**
 * Whether each approval that holds is a step that was taken, by these people and of this wording: a row of `reviews` alone
 * proves nothing, the steps can only be added to.
 */
export async function areOnRecord(req: PayloadRequest, id: string, review: Review): Promise<boolean> {
  const steps = await stepsOf(req, id)
  const taken = steps.slice(steps.findLastIndex(({ action }) => UNDOING.includes(action)) + 1)
  return standingApprovals(review).every((approval) => taken.some((step) => isStepOf(step, approval)))
}

const isStepOf = (step: StepRow, { at, stage, user, onBehalfOf, digest }: Approval): boolean =>
  APPROVING.includes(step.action) &&
  Date.parse(step.at) === Date.parse(at) &&
  step.stage === stage &&
  step.user === user &&
  (step.onBehalfOf ?? null) === onBehalfOf &&
  step.digest === digest
