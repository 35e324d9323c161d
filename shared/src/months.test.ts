import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { monthAt, monthName, monthStart, monthsLater, weeksOf } from './months.ts'

const month = fc
  .record({ year: fc.integer({ min: 1992, max: 2090 }), number: fc.integer({ min: 1, max: 12 }) })
  .map(({ year, number }) => `${year}-${String(number).padStart(2, '0')}`)

describe('the calendar of a month', () => {
  test('begins on Monday and leaves days of other months empty', () => {
    const weeks = weeksOf('2026-11')
    expect(weeks).toHaveLength(6)
    expect(weeks[0]).toEqual([null, null, null, null, null, null, '2026-11-01'])
    expect(weeks.at(-1)).toEqual(['2026-11-30', null, null, null, null, null, null])
  })

  test('has every day of the month once, in weeks of seven', () => {
    fc.assert(
      fc.property(month, (each) => {
        const days = weeksOf(each)
          .flat()
          .filter((day) => day !== null)
        const length = (Date.parse(monthStart(monthsLater(each, 1))) - Date.parse(monthStart(each))) / 86_400_000
        expect(new Set(days).size).toBe(length)
        expect(days.every((day) => day.startsWith(each))).toBe(true)
        expect(weeksOf(each).every((week) => week.length === 7 && week.some((day) => day !== null))).toBe(true)
      }),
    )
  })

  test('the month before the next one is this one', () => {
    fc.assert(fc.property(month, (each) => monthsLater(monthsLater(each, 1), -1) === each))
    expect(monthsLater('2026-12', 1)).toBe('2027-01')
    expect(monthName('2027-01')).toBe('2027年1月')
  })

  test('is that of Shanghai, where nothing or nonsense was asked for', () => {
    const lastEvening = '2026-11-30T16:30:00.000Z'
    for (const asked of [undefined, '', '2026-13', '9999-99', ['2026-11'], '../x'])
      expect(monthAt(asked, lastEvening)).toBe('2026-12')
    expect(monthAt('2026-02', lastEvening)).toBe('2026-02')
    expect(monthStart('2026-12')).toBe('2026-11-30T16:00:00.000Z')
  })
})
