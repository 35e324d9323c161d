import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { instantOf, localFromShanghai, shownDate } from './shanghaiClock.ts'

const ZONES = ['Asia/Shanghai', 'UTC', 'Asia/Kolkata', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Pacific/Pago_Pago']
const home = process.env.TZ
afterEach(() => {
  if (home === undefined) delete process.env.TZ
  else process.env.TZ = home
})

/** What Payload's picker makes of the day that was clicked. */
function pickedDay(year: number, month: number, day: number): Date {
  const picked = new Date(year, month - 1, day)
  picked.setHours(12 - picked.getTimezoneOffset() / 60, 0)
  return picked
}

describe.each(ZONES)('a browser in %s', (zone) => {
  test.each([
    ['2026-11-21T16:30:00.000Z', [2026, 11, 22, 0, 30], '2026年11月22日 00:30'],
    ['2026-11-22T15:59:00.000Z', [2026, 11, 22, 23, 59], '2026年11月22日 23:59'],
    ['2026-12-31T16:00:00.000Z', [2027, 1, 1, 0, 0], '2027年1月1日 00:00'],
  ])('shows and keeps Shanghai time: %s', (instant, clock, shown) => {
    process.env.TZ = zone
    const local = localFromShanghai(instant)
    expect([local.getFullYear(), local.getMonth() + 1, local.getDate(), local.getHours(), local.getMinutes()]).toEqual(
      clock,
    )
    expect(instantOf(local, 'dayAndTime')).toBe(instant)
    expect(shownDate(instant, 'dayAndTime')).toBe(shown)
  })

  test('keeps the day and the month that were picked', () => {
    process.env.TZ = zone
    for (const [month, day] of [
      [1, 1],
      [11, 22],
      [12, 31],
    ] as const) {
      const kept = instantOf(pickedDay(2026, month, day), 'dayOnly')
      const local = localFromShanghai(kept)
      expect([local.getMonth() + 1, local.getDate()]).toEqual([month, day])
      expect(shownDate(kept, 'dayOnly')).toBe(`2026年${month}月${day}日`)
      expect(shownDate(kept, 'monthOnly')).toBe(`2026年${month}月`)
    }
  })
})

test('every minute of a year comes back as it was picked', () => {
  process.env.TZ = 'Asia/Shanghai'
  const minutes = fc.integer({ min: 0, max: 366 * 24 * 60 }).map((minute) => new Date(Date.UTC(2028, 0, 1, 0, minute)))
  fc.assert(
    fc.property(
      minutes,
      (date) => instantOf(localFromShanghai(date.toISOString()), 'dayAndTime') === date.toISOString(),
    ),
  )
})
