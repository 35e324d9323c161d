import type { PayloadRequest } from 'payload'
import { actionsOf, returnTargets } from 'shared/review/actions'
import { type Approval, type Review, standingApprovals, waitingFor } from 'shared/review/review'
import { lackForTextSentence } from 'shared/review/staffing'
import { chainOf } from 'shared/review/stages'
import type { ReviewStateAnswer, ReviewStepAnswer } from 'shared/review/state-answer'
import type { Target } from '../publishing/currentText.ts'
import { absentPerson } from './approvals.ts'
import { chainLengthOf } from './chainLength.ts'
import { hindranceOf } from './refusals.ts'
import { circumstances, hasChanged, isPublic, type Scene, sceneOf } from './scene.ts'
import { lackForText } from './staffing.ts'
import { type StepRow, stepsOf } from './steps.ts'

/** Where a text stands, what was done with it, and what the signed-in user may do with it now. */
export async function reviewState(req: PayloadRequest, target: Target): Promise<ReviewStateAnswer> {
  const scene = await sceneOf(req, target)
  const { row, actor, source, digest } = scene
  const author = await absentPerson(req, row.author)
  const stages = await stagesOf(scene)
  return {
    ...target,
    updatedAt: new Date(String(source.updatedAt ?? scene.at)).toISOString(),
    state: row.state,
    since: row.since,
    stages: [...stages],
    approvals: await Promise.all(standingApprovals(row).map((each) => approvalAnswer(req, each))),
    authorName: author?.name ?? null,
    returnedTo: row.returnedTo,
    scheduledFor: row.scheduledFor,
    urgent: row.urgent,
    urgentReason: row.urgentReason,
    correction: row.correction,
    problem: row.problem,
    lack: isOnItsWay(row) ? lackForTextSentence(await lackForText(req, row, { stages, at: scene.at })) : '',
    isPublic: isPublic(scene),
    digest,
    changedSinceSubmission: hasChanged(scene),
    steps: (await stepsOf(req, row.id)).map(stepAnswer),
    actions: actionsOf(row, actor, circumstances(scene)),
    returnTargets: returnTargets(row),
    hindrance: hindranceOf(scene),
  }
}

/** Whether somebody is still to review it. */
const isOnItsWay = (row: Review): boolean =>
  row.state === 'draft' || row.state === 'returned' || waitingFor(row) !== null

/** The chain of this submission; of what was never submitted, or waits for its author, the one that it would pass now. */
const stagesOf = async ({ req, row, source, target }: Scene) =>
  ['draft', 'returned', 'withdrawn'].includes(row.state) || row.stages.length === 0
    ? chainOf(target.kind, await chainLengthOf(req, source))
    : row.stages

const approvalAnswer = async (req: PayloadRequest, { stage, userName, onBehalfOf, at, digest, remark }: Approval) => ({
  stage,
  userName,
  onBehalfOfName: (await absentPerson(req, onBehalfOf))?.name ?? null,
  at,
  digest,
  remark,
})

const stepAnswer = ({
  id,
  at,
  action,
  stage,
  userName,
  onBehalfOfName,
  reason,
  digest,
}: StepRow): ReviewStepAnswer => ({
  id,
  at: new Date(at).toISOString(),
  action,
  stage: stage ?? null,
  userName: userName ?? '',
  onBehalfOfName: onBehalfOfName ?? null,
  reason: reason ?? '',
  digest: digest ?? null,
})
