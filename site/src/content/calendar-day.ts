import type { Lecture } from 'shared/publication'
import { clock } from 'shared/shanghai'

export const isCallForEntries = ({ deadline, endAt }: Lecture): boolean => deadline === endAt

/** The last moment before an end: midnight ends a day and does not begin the next. */
export const lastMoment = (end: string): string =>
  clock(end) === '00:00' ? new Date(Date.parse(end) - 1).toISOString() : end

/** The day under which a lecture stands in the calendar: a call for entries under that on which it closes. */
export const calendarDay = (lecture: Lecture): string =>
  isCallForEntries(lecture) ? lastMoment(lecture.endAt) : lecture.startAt

/** Lectures that have been stand with the latest first. */
export const latestFirst = (lectures: readonly Lecture[]): Lecture[] =>
  lectures.toSorted((a, b) => calendarDay(b).localeCompare(calendarDay(a)))
