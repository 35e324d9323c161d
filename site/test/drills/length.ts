import type { TestContext } from 'vitest'

/** The long form is run by `npm run bench -- drills`, the short one with every test run. */
export const isLong = process.env.DRILLS === 'long'

declare module 'vitest' {
  interface TaskMeta {
    /** How many times a drill tried to break a promise. */
    rounds?: number
    /** How long a step took that must be quick, in milliseconds. */
    longest?: number
  }
}

/** Fails where a drill has found violations of a promise; notes how many rounds it took. */
export function conclude({ task, expect }: TestContext, rounds: number, violations: readonly string[]): void {
  task.meta.rounds = rounds
  expect(violations).toEqual([])
  expect(rounds).toBeGreaterThan(0)
}
