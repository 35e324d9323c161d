import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { clock, fullDate, fullDateTime, isoDay, monthDay, shanghaiTime } from './shanghai.ts'

const zone = process.env.TZ
afterEach(() => {
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
})

test.each(['UTC', 'Asia/Shanghai', 'America/New_York', 'Pacific/Kiritimati'])(
  'promise 8: half past midnight belongs to the new day, also on a machine in %s',
  (machine) => {
    process.env.TZ = machine
    expect(isoDay('2026-11-21T16:30:00.000Z')).toBe('2026-11-22')
    expect(fullDateTime('2026-11-21T16:30:00.000Z')).toBe('2026年11月22日 00:30')
    expect(isoDay('2026-11-22T15:59:59.999Z')).toBe('2026-11-22')
    expect(clock('2026-11-22T15:59:59.999Z')).toBe('23:59')
    expect(monthDay('2026-12-31T16:00:00.000Z')).toBe('1月1日')
    expect(fullDate('2026-12-31T16:00:00.000Z')).toBe('2027年1月1日')
  },
)

test('names the weekday of Shanghai', () => {
  expect(shanghaiTime('2026-11-21T16:30:00.000Z').weekday).toBe('周日')
  expect(shanghaiTime('2026-11-21T15:30:00.000Z').weekday).toBe('周六')
})

test('is eight hours ahead of UTC at any instant since 1992', () => {
  const instants = fc.date({ min: new Date('1992-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(instants, (date) => {
      const ahead = new Date(date.getTime() + 8 * 3_600_000).toISOString()
      expect(`${isoDay(date.toISOString())}T${clock(date.toISOString())}`).toBe(ahead.slice(0, 16))
    }),
  )
})

test('what is no date is an error, not a wrong day', () => {
  expect(() => isoDay('')).toThrow(RangeError)
  expect(() => fullDate('昨天')).toThrow(RangeError)
})
