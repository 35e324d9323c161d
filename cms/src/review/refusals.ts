import { actionsOf, type Command } from 'shared/review/actions'
import { type Hindrance, standIn } from 'shared/review/distinct'
import { type Review, waitingFor } from 'shared/review/review'
import { REVIEW_ACTIONS, REVIEW_STATE_LABELS, STAGE_LABELS, type Stage } from 'shared/review/stages'
import { relation } from '../publishing/projection/source.ts'
import { Refusal } from '../publishing/refusal.ts'
import { nounOf, sameAsPublic } from '../publishing/wording.ts'
import { circumstances, type Scene } from './scene.ts'
import { whyNot } from './staffing.ts'

/** Refuses what the signed-in user may not do with this text now, and says why. */
export async function refuseForbidden(scene: Scene, command: Command): Promise<void> {
  const { row, actor, target } = scene
  if (actionsOf(row, actor, circumstances(scene)).includes(command)) return
  const why = hindranceOf(scene)
  if (why && SIGNING.includes(command)) throw new Refusal(why, 403)
  if (isPossible(scene, command)) throw new Refusal(await withoutRight(scene, command), 403)
  if (command === 'submit' && row.state === 'signedOff')
    throw new Refusal(`${sameAsPublic(target.kind)}，不需要送审。`, 409)
  throw new Refusal(
    `这份${nounOf(target.kind)}现在的状态是“${REVIEW_STATE_LABELS[row.state]}”，不能${REVIEW_ACTIONS[command]}。请刷新页面，看过之后再做。`,
    409,
  )
}

/** Why somebody whom nothing in the text's own story stands against may not do it: they have no right to. */
async function withoutRight({ req, row, target, source }: Scene, command: Command): Promise<string> {
  const stage = stageOf(row)
  return stage && SIGNING.includes(command)
    ? whyNot(req, { stage, kind: target.kind, column: relation(source.column) })
    : `您没有对这份${nounOf(target.kind)}做“${REVIEW_ACTIONS[command]}”的权限。请联系管理员。`
}

/** The stage that the text waits for, or whose approval waits for its time. */
const stageOf = (row: Review): Stage | null =>
  waitingFor(row) ?? (row.state === 'scheduled' ? (row.stages.at(-1) ?? null) : null)

const SIGNING: readonly Command[] = ['approve', 'return', 'signOff', 'schedule', 'unschedule']

/** Whether somebody with every right could do it now. */
function isPossible(scene: Scene, command: Command): boolean {
  const { row } = scene
  const everybody = { id: row.author ?? '', stages: {}, mayWrite: true, mayWithdraw: true }
  const stage = waitingFor(row)
  if (command === 'approve') return stage !== null && stage !== row.stages.at(-1)
  if (command === 'signOff' || command === 'schedule') return stage !== null && stage === row.stages.at(-1)
  if (command === 'return') return stage !== null
  if (command === 'unschedule') return row.state === 'scheduled'
  return actionsOf(row, everybody, circumstances(scene)).includes(command)
}

/** Why the signed-in user may not do the stage that the text waits for, although they have the right to it; else null. */
export function hindranceOf({ row, actor, target }: Scene): string | null {
  const stage = stageOf(row)
  const answer = stage && standIn(row, stage, actor)
  return stage && typeof answer === 'string' ? sentence(answer, stage, nounOf(target.kind)) : null
}

function sentence(hindrance: Hindrance, stage: Stage, noun: string): string {
  const then = `请由别人来做${STAGE_LABELS[stage]}。`
  switch (hindrance) {
    case 'author':
      return `作者不能审自己的${noun}，替作者代审也不行。${then}`
    case 'editor':
      return `改过这份${noun}的人不能再审它，替他们代审也不行。${then}`
    case 'otherStage':
      return `同一个人不能审同一份${noun}的两个审级，代审也算。${then}`
  }
}

/** Refuses whoever speaks of where a text stood before somebody else took a step. */
export function refuseOvertaken({ row }: Pick<Scene, 'row'>, since: string | undefined): void {
  if (since === undefined || Date.parse(since) === Date.parse(row.since)) return
  throw new Refusal(
    `别人刚刚对它做了另一步，现在的状态是“${REVIEW_STATE_LABELS[row.state]}”，您这一步没有执行。请刷新页面，看过之后再做。`,
    409,
  )
}
