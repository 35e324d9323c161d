import type { DateFieldClient } from 'payload'
import { fullDate, fullDateTime, shanghaiTime } from 'shared/shanghai'

/** What a date field asks for: a minute, a day or a month. */
export type Appearance = 'dayAndTime' | 'dayOnly' | 'monthOnly' | (string & {})

export const appearanceOf = ({ admin }: Pick<DateFieldClient, 'admin'>): Appearance | undefined =>
  (admin?.date as { pickerAppearance?: Appearance } | undefined)?.pickerAppearance

/** Shanghai has kept one time all year round since 1992. */
const AHEAD_OF_UTC = 8

/**
 * A picker knows no zone but the browser's. What it shows is a moment whose local clock reads as Shanghai's did at the
 * instant.
 */
export function localFromShanghai(instant: string): Date {
  const { year, month, day, hour, minute } = shanghaiTime(instant)
  return new Date(year, month - 1, day, hour, minute)
}

/**
 * What a picker answers, as an instant: the moment at which the clock in Shanghai reads what the local clock reads now.
 * Days and months it answers as noon UTC already.
 */
export function instantOf(picked: Date, appearance: Appearance | undefined): string {
  if (appearance !== 'dayAndTime') return picked.toISOString()
  const [year, month, day] = [picked.getFullYear(), picked.getMonth(), picked.getDate()]
  return new Date(Date.UTC(year, month, day, picked.getHours() - AHEAD_OF_UTC, picked.getMinutes())).toISOString()
}

/** A date as lists show it. */
export function shownDate(instant: string, appearance: Appearance | undefined): string {
  if (appearance === 'dayAndTime') return fullDateTime(instant)
  if (appearance !== 'monthOnly') return fullDate(instant)
  const { year, month } = shanghaiTime(instant)
  return `${year}年${month}月`
}
