/** Waits before the next try; ends early, without an error, when the signal says stop. */
export type Pause = (milliseconds: number, signal: AbortSignal) => Promise<void>

const FIRST_PAUSE = 500
const LONGEST_PAUSE = 30_000

/** Doubles from try to try, with half of it left to chance so that many publishers do not knock at once. */
export function pauseAfter(failures: number): number {
  const longest = Math.min(FIRST_PAUSE * 2 ** failures, LONGEST_PAUSE)
  return longest * (0.5 + Math.random() / 2)
}
