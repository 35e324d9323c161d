import { isoDay } from './shanghai.ts'

/** A month in Shanghai, written 2026-11. */
export type Month = string

/** The month that was asked for, or else the one of an instant. */
export const monthAt = (asked: unknown, at: string): Month =>
  typeof asked === 'string' && /^(19|20)\d\d-(0[1-9]|1[0-2])$/.test(asked) ? asked : isoDay(at).slice(0, 7)

/** So many months later; earlier where the number is negative. */
export function monthsLater(month: Month, count: number): Month {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 + count)).toISOString().slice(0, 7)
}

/** The first instant of a month in Shanghai. */
export const monthStart = (month: Month): string => new Date(`${month}-01T00:00:00+08:00`).toISOString()

/** 2026年11月 */
export function monthName(month: Month): string {
  const [year, number] = month.split('-').map(Number)
  return `${year}年${number}月`
}

const DAY = 24 * 3_600_000

/** The weeks of a month as a calendar hangs on a wall in China, from Monday; days of other months are null. */
export function weeksOf(month: Month): (string | null)[][] {
  const first = Date.parse(`${month}-01T00:00:00Z`)
  const blanks = (new Date(first).getUTCDay() + 6) % 7
  const count = new Date(Date.parse(`${monthsLater(month, 1)}-01T00:00:00Z`) - DAY).getUTCDate()
  const days = Array.from({ length: Math.ceil((blanks + count) / 7) * 7 }, (_, index) => {
    const day = index - blanks
    return day < 0 || day >= count ? null : new Date(first + day * DAY).toISOString().slice(0, 10)
  })
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7))
}
