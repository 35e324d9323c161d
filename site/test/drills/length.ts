import type { TestContext } from 'vitest'

/** The long form is run by `npm run bench -- drills`, the short one with every test run. */
export const isLong = process.env.DRILLS === 'long'

declare module 'vitest' {
  interface TaskMeta {
    /** How many times a drill tried to break a promise. */
    rounds?: number
    /** How long a step took that must be quick, in milliseconds. */
    longest?: number
    /** Why this machine cannot run a drill. */
    unable?: string
  }
}

/** Leaves a drill out that this machine cannot run. */
export function leaveOut({ task, skip }: TestContext, reason: string): never {
  task.meta.unable = reason
  return skip(reason)
}

/** Fails where a drill has found violations of a promise; notes how many rounds it took. */
export function conclude({ task, expect }: TestContext, rounds: number, violations: readonly string[]): void {
  task.meta.rounds = rounds
  if (violations.length > 0) throw new Error(violations.join('\n'))
  expect(rounds).toBeGreaterThan(0)
}
