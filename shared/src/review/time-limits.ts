import { type ReviewState, STAGES, type Stage } from './stages.ts'

/** For how many hours a text may wait for each stage before the dashboard calls it overdue. */
const REVIEW_HOURS: Record<Stage, number> = { first: 24, second: 24, third: 24, final: 24 }

/** The same for what is urgent, at every stage. */
export const URGENT_HOURS = 4

interface Waiting {
  state: ReviewState
  since: string
  urgent: boolean
}

const HOUR = 3_600_000

/** Until when the stage that a text waits for should be done; null where it waits for none. */
export function dueAt({ state, since, urgent }: Waiting): string | null {
  const stage = STAGES.find((each) => each === state)
  if (!stage) return null
  return new Date(Date.parse(since) + (urgent ? URGENT_HOURS : REVIEW_HOURS[stage]) * HOUR).toISOString()
}

export function isOverdue(waiting: Waiting, at: string): boolean {
  const due = dueAt(waiting)
  return due !== null && due < at
}

/** The limits in one sentence, for those who are held to them. */
export const LIMITS_SENTENCE = `每个审级 ${Math.max(...Object.values(REVIEW_HOURS))} 小时，加急的 ${URGENT_HOURS} 小时`
