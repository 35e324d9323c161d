import type { PayloadRequest } from 'payload'
import type { Command } from 'shared/review/actions'
import type { Review } from 'shared/review/review'
import { endLock } from '../concurrency/endLock.ts'
import { refuseStale, type Target } from '../publishing/currentText.ts'
import { Refusal } from '../publishing/refusal.ts'
import { type Caller, inTransaction, inTransactionInLine } from '../publishing/transaction.ts'
import { refuseForbidden, refuseOvertaken } from './refusals.ts'
import { hasChanged, type Scene, sceneOf } from './scene.ts'
import { undo } from './undo.ts'

/** What every command names: the text that the caller has read, and since when it stands where they saw it. */
export interface Order extends Caller, Target {
  updatedAt: string
  since?: string
}

/** Where the text stands after a step; the next command names `since`. */
export type Standing = Pick<Review, 'state' | 'since'>

/** What a command answers. */
export type Said = { message: string } & Standing

interface Taken<Answer> {
  review: Review
  answer: Answer
}

const CHANGED = '送审之后，所用图片的说明或文字有改动，原来的审签全部失效，已经回到草稿，这一步没有执行。请重新送审。'

/**
 * Takes one step with a text, in one transaction. Where the text is found to be another than was submitted, what was
 * approved is undone instead, and the caller is told.
 */
export async function takeStep<Answer extends { message: string }>(
  order: Order,
  command: Command,
  step: (scene: Scene) => Promise<Taken<Answer>>,
): Promise<Answer & Standing> {
  const result = await inItsTransaction(order, command, async (req) => {
    const scene = await sceneOf(req, order)
    refuseStale(order.kind, scene.source, order.updatedAt)
    if (hasChanged(scene)) return undone(scene)
    refuseOvertaken(scene, order.since)
    await refuseForbidden(scene, command)
    const { review, answer } = await step(scene)
    await endLock(req, scene.target, scene.actor.id)
    return { done: { ...answer, state: review.state, since: review.since } }
  })
  if ('done' in result) return result.done
  throw new Refusal(CHANGED, 409)
}

/** Whoever happens to find the change has not made it. */
async function undone({ req, row, at }: Scene) {
  await undo(req, row, { at, reason: '送审之后，所用图片的说明或文字有改动', by: null })
  return { undone: true as const }
}

/** Two that publish would only meet each other at the lists they share: they come one after the other. */
const inItsTransaction = <Result>(
  order: Order,
  command: Command,
  work: (req: PayloadRequest) => Promise<Result>,
): Promise<Result> =>
  command === 'signOff' ? inTransactionInLine('publishing', order, work) : inTransaction(order, work)
