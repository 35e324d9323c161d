import type { PayloadRequest } from 'payload'
import { hindrance } from 'shared/review/distinct'
import type { ReviewAction } from 'shared/review/stages'
import { type Audience, tidingsOf } from 'shared/review/tidings'
import { type ReviewRow, reviewRows } from '../review/reviewStore.ts'
import { peopleFor } from '../review/staffing.ts'
import { type StepRow, stepsOf } from '../review/steps.ts'

/** What one person is to be told. */
export interface Told {
  user: string
  sentence: string
}

/** Whom a step concerns, person by person. Nobody is told of what they did themselves, and nobody twice. */
export async function toldOf(
  req: PayloadRequest,
  step: StepRow,
): Promise<(Told & Pick<ReviewRow, 'kind' | 'document'>)[]> {
  const [row] = await reviewRows(req, { id: { equals: step.review } }, 1)
  if (!row) return []
  const told = new Map<string, Told>()
  for (const { to, sentence } of tidingsOf({ ...step, at: new Date(step.at).toISOString() }, row)) {
    for (const user of await peopleOf(req, { to, row, step }))
      if (user !== step.user && !told.has(user)) told.set(user, { user, sentence })
  }
  return [...told.values()].map((each) => ({ ...each, kind: row.kind, document: row.document }))
}

interface Sought {
  to: Audience
  row: ReviewRow
  step: StepRow
}

async function peopleOf(req: PayloadRequest, { to, row, step }: Sought): Promise<string[]> {
  if (to === 'author') return row.author ? [row.author] : []
  if (to === 'approvers') return handsBefore(await stepsOf(req, row.id), step, ['approve', 'schedule'])
  if (to === 'signer') return handsBefore(await stepsOf(req, row.id), step, ['schedule']).slice(-1)
  const able = await peopleFor(req, { ...to, kind: row.kind, column: row.column, at: row.since })
  return able.filter((hand) => !hindrance(row, to.stage, hand)).map(({ user }) => user)
}

/** Whoever had done one of these since the last submission before a step. */
function handsBefore(steps: readonly StepRow[], { id }: StepRow, actions: readonly ReviewAction[]): string[] {
  const before = steps.slice(
    0,
    steps.findIndex((each) => each.id === id),
  )
  const since = before.slice(before.findLastIndex(({ action }) => action === 'submit') + 1)
  return since.flatMap(({ action, user }) => (user && actions.includes(action) ? [user] : []))
}
