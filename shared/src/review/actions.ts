import { type Actor, mayDoNext, standIn } from './distinct.ts'
import { earlierStages, isLastStage, type ReturnTarget, type Review, waitingFor } from './review.ts'
import type { ReviewAction } from './stages.ts'

/** What people can order; approvals become void by themselves. */
export type Command = Exclude<ReviewAction, 'void'>

/** What hangs on more than where a text stands. */
export interface Circumstances {
  isPublic: boolean
  /** Whether the text is another than the one that was submitted last, as where one of its pictures was replaced. */
  isChanged: boolean
}

/** What somebody may do with a text now. */
export function actionsOf(review: Review, actor: Actor, { isPublic, isChanged }: Circumstances): Command[] {
  const actions: Record<Command, boolean> = {
    submit: actor.mayWrite && isOpen(review, isChanged),
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

const isOpen = ({ state }: Review, isChanged: boolean): boolean =>
  ['draft', 'returned', 'withdrawn'].includes(state) || (state === 'signedOff' && isChanged)

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
