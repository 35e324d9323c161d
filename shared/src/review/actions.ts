import { type Actor, mayDoNext, standIn } from './distinct.ts'
import { earlierStages, isLastStage, type ReturnTarget, type Review, waitingFor } from './review.ts'
import type { ReviewAction } from './stages.ts'

/** What people can order; approvals become void by themselves. */
export type Command = Exclude<ReviewAction, 'void'>

/** What somebody may do with a text now. */
export function actionsOf(review: Review, actor: Actor, { isPublic }: { isPublic: boolean }): Command[] {
  const actions: Record<Command, boolean> = {
    submit: maySubmit(review, actor),
    approve: mayDoNext(review, actor) && !waitsForSignOff(review),
    signOff: mayDoNext(review, actor) && waitsForSignOff(review),
    schedule: mayDoNext(review, actor) && waitsForSignOff(review),
    return: mayDoNext(review, actor),
    takeBack: waitingFor(review) !== null && actor.id === review.author,
    expedite: mayExpedite(review, actor),
    unschedule: mayUnschedule(review, actor),
    withdraw: isPublic && actor.mayWithdraw,
  }
  return (Object.keys(actions) as Command[]).filter((action) => actions[action])
}

/** To whom the text may be sent back now. */
export function returnTargets(review: Review): ReturnTarget[] {
  const stage = waitingFor(review)
  return stage ? ['author', ...earlierStages(review, stage)] : []
}

const maySubmit = ({ state }: Review, { mayWrite }: Actor): boolean =>
  mayWrite && ['draft', 'returned', 'withdrawn'].includes(state)

function waitsForSignOff(review: Review): boolean {
  const stage = waitingFor(review)
  return stage !== null && isLastStage(review, stage)
}

const mayExpedite = (review: Review, actor: Actor): boolean =>
  waitingFor(review) !== null && !review.urgent && (actor.mayWrite || mayDoNext(review, actor))

function mayUnschedule(review: Review, actor: Actor): boolean {
  const last = review.stages.at(-1)
  return review.state === 'scheduled' && last !== undefined && typeof standIn(review, last, actor) === 'object'
}
