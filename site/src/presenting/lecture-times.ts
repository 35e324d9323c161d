import { LECTURE_ARRANGEMENTS } from 'shared/lectures'
import type { Lecture } from 'shared/publication'
import { clock, fullDate, isoDay, monthDay, shanghaiTime } from 'shared/shanghai'
import { calendarDay, isCallForEntries, lastMoment } from '../content/calendar-day.ts'
import type { LectureStatus } from '../content/moments.ts'

const DAY = 24 * 60 * 60 * 1000

const STATUS_WORDS: Record<LectureStatus, string> = { coming: '预告', underWay: '进行中', over: '已结束' }

/** What has become of a lecture: what an editor decided by hand counts more than the time. */
export const statusWord = ({ arrangement }: Lecture, status: LectureStatus): string =>
  arrangementWord(arrangement) ?? STATUS_WORDS[status]

/** What a reader must know before setting out, or null where the lecture takes place as announced. */
export const arrangementWord = (arrangement: Lecture['arrangement']): string | null =>
  arrangement === 'scheduled' ? null : LECTURE_ARRANGEMENTS[arrangement]

/** Midnight ends a day as 24:00. */
const endClock = (end: string): string => (clock(end) === '00:00' ? '24:00' : clock(end))

/**
 * 14:30–16:30 on one day; 23:30 至次日 00:15; 14:30 至 12月3日 17:00 over several; 17:00 截止 for a call for entries.
 */
export function timeRange(lecture: Lecture): string {
  const { startAt, endAt } = lecture
  if (isCallForEntries(lecture)) return `${endClock(endAt)} 截止`
  const last = lastMoment(endAt)
  if (isoDay(startAt) === isoDay(last)) return `${clock(startAt)}–${endClock(endAt)}`
  const dayAfter = new Date(Date.parse(startAt) + DAY).toISOString()
  const lastDay = isoDay(dayAfter) === isoDay(last) ? '至次日' : `至 ${monthDay(last)}`
  return `${clock(startAt)} ${lastDay} ${endClock(endAt)}`
}

const withWeekday = (instant: string): string => `${fullDate(instant)} ${shanghaiTime(instant).weekday}`

/** 2026年11月25日 周三 14:30–16:30; a call for entries 2026年10月1日至10月31日 */
export function whenInFull(lecture: Lecture): string {
  if (isCallForEntries(lecture)) return daysInFull(lecture.startAt, calendarDay(lecture))
  return `${withWeekday(lecture.startAt)} ${timeRange(lecture)}`
}

/** The year stands twice only where it changes. */
function daysInFull(first: string, last: string): string {
  const isOneYear = shanghaiTime(first).year === shanghaiTime(last).year
  return `${fullDate(first)}至${isOneYear ? monthDay(last) : fullDate(last)}`
}

/** 2026年10月31日 周六 24:00 */
export const deadlineInFull = (deadline: string): string => `${withWeekday(lastMoment(deadline))} ${endClock(deadline)}`
