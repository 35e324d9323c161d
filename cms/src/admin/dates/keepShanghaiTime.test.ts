import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { isoDay, shanghaiTime } from 'shared/shanghai'
import { afterEach, describe, expect, test } from 'vitest'
import { keepShanghaiTime } from './keepShanghaiTime.ts'

const ZONES = ['Asia/Shanghai', 'UTC', 'Asia/Kolkata', 'America/New_York', 'Pacific/Kiritimati', 'Pacific/Pago_Pago']
const home = process.env.TZ
afterEach(() => {
  if (home === undefined) delete process.env.TZ
  else process.env.TZ = home
})

/** The dates of a page in a browser of this zone. */
function pageIn(zone: string) {
  process.env.TZ = zone
  const page: Pick<typeof globalThis, 'Date' | 'Intl'> = runInNewContext('({ Date, Intl })')
  keepShanghaiTime(page)
  return page
}

const clockOf = (date: Date) => [
  date.getFullYear(),
  date.getMonth() + 1,
  date.getDate(),
  date.getHours(),
  date.getMinutes(),
]
const instants = fc
  .integer({ min: Date.UTC(1992) / 60_000, max: Date.UTC(2100) / 60_000 })
  .map((minute) => minute * 60_000)

describe.each(ZONES)('a browser in %s', (zone) => {
  test.each([
    ['2026-11-21T16:30:00.000Z', [2026, 11, 22, 0, 30], '2026/11/22 00:30'],
    ['2026-11-22T15:59:00.000Z', [2026, 11, 22, 23, 59], '2026/11/22 23:59'],
    ['2026-12-31T16:00:00.000Z', [2027, 1, 1, 0, 0], '2027/1/1 00:00'],
    // No clock in New York reads 02:30 in that night.
    ['2026-03-07T18:30:00.000Z', [2026, 3, 8, 2, 30], '2026/3/8 02:30'],
  ])('shows and takes Shanghai time: %s', (instant, clock, written) => {
    const page = pageIn(zone)
    expect(clockOf(new page.Date(instant))).toEqual(clock)
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = clock
    expect(new page.Date(year, month - 1, day, hour, minute).toISOString()).toBe(instant)
    const picked = new page.Date(0)
    picked.setFullYear(year, month - 1, day)
    picked.setHours(hour, minute, 0, 0)
    expect(picked.toISOString()).toBe(instant)
    const format = { year: 'numeric', month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit' } as const
    expect(new page.Intl.DateTimeFormat('zh-CN', { ...format, hourCycle: 'h23' }).format(new page.Date(instant))).toBe(
      written,
    )
  })

  test('reads at every instant what the clock in Shanghai reads, and comes back to it from what was read', () => {
    const page = pageIn(zone)
    fc.assert(
      fc.property(instants, (instant) => {
        const date = new page.Date(instant)
        const { year, month, day, hour, minute } = shanghaiTime(date.toISOString())
        expect(clockOf(date)).toEqual([year, month, day, hour, minute])
        expect(new page.Date(year, month - 1, day, hour, minute).getTime()).toBe(instant)
      }),
    )
  })

  test.each([
    [1, 1],
    [11, 22],
    [12, 31],
  ])('keeps the day that was picked, month %i, day %i', (month, day) => {
    const page = pageIn(zone)
    // What Payload's picker makes of the day that was clicked.
    const picked = new page.Date(2026, month - 1, day)
    picked.setHours(12 - picked.getTimezoneOffset() / 60, 0)
    expect(clockOf(picked).slice(0, 3)).toEqual([2026, month, day])
    expect(isoDay(picked.toISOString())).toBe(picked.toISOString().slice(0, 10))
  })

  test.each([
    ['2026-11-22T00:30', '2026-11-21T16:30:00.000Z'],
    ['2026-11-22 00:30', '2026-11-21T16:30:00.000Z'],
    ['2026-03-08T02:30:15.250', '2026-03-07T18:30:15.250Z'],
    ['2026/11/22 0:30', '2026-11-21T16:30:00.000Z'],
    ['11/22/2026', '2026-11-21T16:00:00.000Z'],
    ['Nov 22, 2026 00:30', '2026-11-21T16:30:00.000Z'],
    ['2026-11-22', '2026-11-22T00:00:00.000Z'],
    ['2026-11-22T00:30Z', '2026-11-22T00:30:00.000Z'],
    ['2026-11-22T00:30:00-05:00', '2026-11-22T05:30:00.000Z'],
    ['Sun, 22 Nov 2026 00:30:00 GMT', '2026-11-22T00:30:00.000Z'],
  ])('takes typed words without a zone for Shanghai time: %s', (text, instant) => {
    const page = pageIn(zone)
    expect(new page.Date(text).toISOString()).toBe(instant)
    expect(page.Date.parse(text)).toBe(Date.parse(instant))
  })

  test('writes dates in words as the clock in Shanghai reads, and takes them back', () => {
    const page = pageIn(zone)
    const date = new page.Date('2026-11-21T16:30:05.000Z')
    expect(String(date)).toBe('Sun Nov 22 2026 00:30:05 GMT+0800 (China Standard Time)')
    expect([date.toDateString(), new page.Date(String(date)).getTime()]).toEqual(['Sun Nov 22 2026', date.getTime()])
    expect(date.toLocaleString('zh-CN', { hourCycle: 'h23' })).toBe('2026/11/22 00:30:05')
    expect(date.toLocaleDateString('zh-CN')).toBe('2026/11/22')
    expect(date.toLocaleTimeString('zh-CN', { timeZone: 'UTC', hourCycle: 'h23' })).toBe('16:30:05')
    expect(page.Date()).toContain('GMT+0800')
    expect([String(new page.Date('示例')), new page.Date('示例').getTime()]).toEqual(['Invalid Date', Number.NaN])
  })

  test('leaves everything else of dates as it is', () => {
    const page = pageIn(zone)
    class Later extends page.Date {}
    const later = new Later(2026, 10, 22)
    expect([later instanceof Later, later instanceof page.Date, new page.Date() instanceof page.Date]).toEqual([
      true,
      true,
      true,
    ])
    expect([new page.Date(Number.NaN).getHours(), new page.Date(Number.NaN).getTimezoneOffset()]).toEqual([
      Number.NaN,
      Number.NaN,
    ])
    expect(new page.Date('2026-11-22T15:04:00Z').getTime()).toBe(Date.UTC(2026, 10, 22, 15, 4))
    expect(typeof page.Date()).toBe('string')
    expect(page.Intl.DateTimeFormat().resolvedOptions().timeZone).toBe('Asia/Shanghai')
    expect(new page.Intl.DateTimeFormat('en', { timeZone: 'UTC' }).resolvedOptions().timeZone).toBe('UTC')
  })
})
