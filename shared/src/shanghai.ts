/** Dates as readers in China see them: every input is an ISO 8601 instant, every output is Asia/Shanghai time. */
const ZONE = 'Asia/Shanghai'
const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const

export interface ShanghaiTime {
  year: number
  month: number
  day: number
  hour: number
  minute: number
  weekday: (typeof WEEKDAYS)[number]
}

/** Until 1991 there was summer time; since then Shanghai is eight hours ahead, which needs no calendar to be asked. */
const SINCE_1992 = Date.UTC(1992, 0)
const EIGHT_HOURS = 8 * 3_600_000

const parts = new Intl.DateTimeFormat('en-US-u-hc-h23', {
  timeZone: ZONE,
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
})

/** The calendar fields of an instant in Shanghai. Throws a RangeError for what is not a date. */
export function shanghaiTime(instant: string): ShanghaiTime {
  const time = Date.parse(instant)
  return time >= SINCE_1992 ? modernTime(new Date(time + EIGHT_HOURS)) : formerTime(instant)
}

/** `ahead` is the instant moved by the eight hours, so that its fields in UTC are those of Shanghai. */
const modernTime = (ahead: Date): ShanghaiTime => ({
  year: ahead.getUTCFullYear(),
  month: ahead.getUTCMonth() + 1,
  day: ahead.getUTCDate(),
  hour: ahead.getUTCHours(),
  minute: ahead.getUTCMinutes(),
  weekday: WEEKDAYS[ahead.getUTCDay()] ?? '周日',
})

function formerTime(instant: string): ShanghaiTime {
  const fields = Object.fromEntries(
    parts.formatToParts(new Date(instant)).map(({ type, value }) => [type, Number(value)]),
  )
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0 } = fields
  const weekday = WEEKDAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? '周日'
  return { year, month, day, hour, minute, weekday }
}

const two = (value: number): string => String(value).padStart(2, '0')

/** 11月22日 */
export function monthDay(instant: string): string {
  const { month, day } = shanghaiTime(instant)
  return `${month}月${day}日`
}

/** 2026年11月22日 */
export function fullDate(instant: string): string {
  return `${shanghaiTime(instant).year}年${monthDay(instant)}`
}

/** 15:04 */
export function clock(instant: string): string {
  const { hour, minute } = shanghaiTime(instant)
  return `${two(hour)}:${two(minute)}`
}

/** 2026年11月22日 15:04 */
export function fullDateTime(instant: string): string {
  return `${fullDate(instant)} ${clock(instant)}`
}

/** 2026-11-22, for <time datetime> and for comparing days. */
export function isoDay(instant: string): string {
  const { year, month, day } = shanghaiTime(instant)
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
}

/** The first or the last instant of a day in Shanghai, the last being the first of the next one. */
export const dayBoundary = (instant: string, hour: '00' | '24'): string =>
  new Date(`${isoDay(instant)}T${hour}:00:00+08:00`).toISOString()
