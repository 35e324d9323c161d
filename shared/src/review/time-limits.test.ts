import { expect, test } from 'vitest'
import { dueAt, isOverdue } from './time-limits.ts'

const since = '2026-11-23T00:00:00.000Z'

test('a text that waits for a stage is due after a day, an urgent one after four hours', () => {
  expect(dueAt({ state: 'second', since, urgent: false })).toBe('2026-11-24T00:00:00.000Z')
  expect(dueAt({ state: 'final', since, urgent: true })).toBe('2026-11-23T04:00:00.000Z')
  expect(isOverdue({ state: 'first', since, urgent: false }, '2026-11-24T00:00:00.000Z')).toBe(false)
  expect(isOverdue({ state: 'first', since, urgent: false }, '2026-11-24T00:00:00.001Z')).toBe(true)
})

test('what waits for nobody is never due', () => {
  for (const state of ['draft', 'returned', 'scheduled', 'signedOff', 'withdrawn'] as const) {
    expect(isOverdue({ state, since, urgent: true }, '2036-01-01T00:00:00.000Z')).toBe(false)
  }
})
