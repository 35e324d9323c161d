import fc from 'fast-check'
import type { Newsroom } from './newsroom.ts'
import { ADDING } from './steps/adding.ts'
import { CHANGING } from './steps/changing.ts'
import { COMING_AND_GOING } from './steps/coming-and-going.ts'
import { RELATING } from './steps/relating.ts'

const STEPS = { ...ADDING, ...CHANGING, ...RELATING, ...COMING_AND_GOING }

/** One thing that editors do. `a` and `b` choose what it is done to. */
export interface Step {
  name: keyof typeof STEPS
  a: number
  b: number
}

/** Steps in random order, every kind of step as likely as another. */
export const arbitraryStep: fc.Arbitrary<Step> = fc.record({
  name: fc.constantFrom(...(Object.keys(STEPS) as Step['name'][])),
  a: fc.nat(10_000),
  b: fc.nat(10_000),
})

export function takeStep(newsroom: Newsroom, { name, a, b }: Step): void {
  STEPS[name](newsroom, a, b)
}
