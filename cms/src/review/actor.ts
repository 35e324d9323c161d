import type { PayloadRequest } from 'payload'
import { isManuscriptKind } from 'shared/kinds'
import { type Actor, hindrance } from 'shared/review/distinct'
import { type Approval, isLastStage, standingApprovals } from 'shared/review/review'
import type { Able } from 'shared/review/staffing'
import { STAGE_LABELS, STAGES } from 'shared/review/stages'
import { mayWrite, refuseReadOnly, type Target } from '../publishing/currentText.ts'
import { relation, type Source } from '../publishing/projection/source.ts'
import { Refusal } from '../publishing/refusal.ts'
import type { ReviewRow } from './reviewStore.ts'
import { peopleFor, staffFor } from './staffing.ts'

interface Place {
  source: Source
  at: string
}

/** What the signed-in user may do with a text, as far as it hangs on their rights. */
export async function actorOf(req: PayloadRequest, target: Target, { source, at }: Place): Promise<Actor> {
  const stages = await stagesOf(req, { kind: target.kind, column: relation(source.column), at })
  const isWriter = await mayWrite(req, target)
  return {
    id: String(req.user?.id),
    stages,
    mayWrite: isWriter,
    mayWithdraw: isManuscriptKind(target.kind) ? (stages.final ?? []).length > 0 : isWriter,
  }
}

/** In whose names the signed-in user may do each stage in one place. */
export async function stagesOf(req: PayloadRequest, place: Parameters<typeof staffFor>[1]): Promise<Actor['stages']> {
  const staff = await staffFor(req, place)
  const id = String(req.user?.id)
  return Object.fromEntries(STAGES.map((stage) => [stage, namesOf(id, staff(stage))]))
}

/** Manuscripts are called back by whoever may sign them off; what gives the site its structure, by whoever may write it. */
export async function refuseWithdrawal(req: PayloadRequest, target: Target, place: Place): Promise<void> {
  if (!isManuscriptKind(target.kind)) return refuseReadOnly(req, target)
  const { mayWithdraw } = await actorOf(req, target, place)
  if (!mayWithdraw) throw new Refusal('只有终审可以撤稿，没有撤下。请联系终审。', 403)
}

/** Whoever approved must still be among those who may: an account that was disabled since, or lost its role, is not. */
export async function refuseLostRights(req: PayloadRequest, row: ReviewRow): Promise<void> {
  for (const approval of standingApprovals(row)) {
    const { stage, userName } = approval
    if (!hindrance(row, stage, approval) && (await mayStillDo(req, row, approval))) continue
    const then = isLastStage(row, stage) ? '请由别人签发' : `请退回${STAGE_LABELS[stage]}，由别人重审`
    throw new Refusal(`${userName}现在没有做${STAGE_LABELS[stage]}的权限，做过的不再有效。${then}。`, 403)
  }
}

/** Whether whoever gave an approval could give it still, as a deputy at the time when they gave it. */
async function mayStillDo(req: PayloadRequest, row: ReviewRow, approval: Approval): Promise<boolean> {
  const { kind, column } = row
  const people = await peopleFor(req, { kind, column, at: approval.at, stage: approval.stage })
  return namesOf(approval.user, people).includes(approval.onBehalfOf)
}

/** In whose names somebody may do a stage: null is their own. */
const namesOf = (user: string, people: readonly Able[]): (string | null)[] =>
  people.filter((each) => each.user === user).map(({ onBehalfOf }) => onBehalfOf)
