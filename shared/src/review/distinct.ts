import { type Hand, type Review, waitingFor } from './review.ts'
import type { Stage } from './stages.ts'

/** Why somebody may not do a stage of this text, whatever rights they have. */
export type Hindrance = 'author' | 'editor' | 'otherStage'

type Person = Pick<Hand, 'user' | 'onBehalfOf'>

const peopleOf = ({ user, onBehalfOf }: Person): string[] => (onBehalfOf ? [user, onBehalfOf] : [user])

/**
 * No stage is done by the author, by anybody who ever changed the text, or by whoever did another stage since the
 * submission. A deputy and the absent person count as both: neither may do what the other may not.
 */
export function hindrance(review: Review, stage: Stage, hand: Person): Hindrance | null {
  const people = peopleOf(hand)
  if (people.some((person) => person === review.author)) return 'author'
  if (people.some((person) => review.editors.includes(person))) return 'editor'
  const others = review.approvals.filter((approval) => approval.stage !== stage).flatMap(peopleOf)
  return people.some((person) => others.includes(person)) ? 'otherStage' : null
}

/** What somebody may do, as far as it hangs on their rights alone. */
export interface Actor {
  id: string
  /** In whose name they may do each stage: null is their own, an id that of an absent person. */
  stages: Partial<Record<Stage, readonly (string | null)[]>>
  mayWrite: boolean
  mayWithdraw: boolean
}

/** In whose name somebody does a stage, or why they cannot; undefined where they have no right to it at all. */
export function standIn(
  review: Review,
  stage: Stage,
  { id, stages }: Actor,
): { onBehalfOf: string | null } | Hindrance | undefined {
  const names = stages[stage] ?? []
  const free = names.find((onBehalfOf) => !hindrance(review, stage, { user: id, onBehalfOf }))
  if (free !== undefined) return { onBehalfOf: free }
  const [first] = names
  return first === undefined ? undefined : (hindrance(review, stage, { user: id, onBehalfOf: first }) ?? undefined)
}

/** Whether somebody may do the stage that the text waits for. */
export function mayDoNext(review: Review, actor: Actor): boolean {
  const stage = waitingFor(review)
  return stage !== null && typeof standIn(review, stage, actor) === 'object'
}
