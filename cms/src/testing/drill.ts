import { expect, type TestContext } from 'vitest'

/** The long form is run by `npm run bench -- drills`, the short one with every test run. */
export const isLong = process.env.DRILLS === 'long'

declare module 'vitest' {
  interface TaskMeta {
    /** How many times a drill tried to break a promise. */
    rounds?: number
  }
}

/** Fails where a drill has found violations of a promise; notes how many rounds it took. */
export function conclude({ task }: TestContext, rounds: number, violations: readonly string[]): void {
  task.meta.rounds = rounds
  if (violations.length > 0) throw new Error(violations.join('\n'))
  expect(rounds).toBeGreaterThan(0)
}
