import { expect, test } from 'vitest'
import { instantOf, localMinute } from './chosenTime.ts'

test('a chosen time is one of Shanghai, on whatever machine it is chosen', () => {
  expect(instantOf('2026-12-01T08:00')).toBe('2026-12-01T00:00:00.000Z')
  expect(instantOf('2027-01-01T00:00')).toBe('2026-12-31T16:00:00.000Z')
  expect(localMinute(new Date('2026-12-31T16:00:30.000Z'))).toBe('2027-01-01T00:00')
})

test('what is no whole time is none', () => {
  for (const typed of ['', '2026-12-01', '2026-13-01T08:00', '明天', '20260-12-01T08:00'])
    expect(instantOf(typed)).toBeNull()
})
