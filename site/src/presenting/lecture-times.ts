import { LECTURE_ARRANGEMENTS } from 'shared/lectures'
import type { Lecture } from 'shared/publication'
import { clock, fullDate, isoDay, monthDay, shanghaiTime } from 'shared/shanghai'
import type { LectureStatus } from '../content/moments.ts'

const STATUS_WORDS: Record<LectureStatus, string> = { coming: '预告', underWay: '进行中', over: '已结束' }

/** What has become of a lecture: what an editor decided by hand counts more than the time. */
export const statusWord = ({ arrangement }: Lecture, status: LectureStatus): string =>
  arrangementWord(arrangement) ?? STATUS_WORDS[status]

/** What a reader must know before setting out, or null where the lecture takes place as announced. */
export const arrangementWord = (arrangement: Lecture['arrangement']): string | null =>
  arrangement === 'scheduled' ? null : LECTURE_ARRANGEMENTS[arrangement]

/** Midnight ends a day, as 24:00, and does not begin the next. */
function ending(instant: string): { instant: string; clock: string } {
  if (clock(instant) !== '00:00') return { instant, clock: clock(instant) }
  return { instant: new Date(Date.parse(instant) - 1).toISOString(), clock: '24:00' }
}

const isCallForEntries = ({ deadline, endAt }: Lecture): boolean => deadline === endAt

/** The day under which a lecture stands in the calendar: a call for entries under that on which it closes. */
export const calendarDay = (lecture: Lecture): string =>
  isCallForEntries(lecture) ? ending(lecture.endAt).instant : lecture.startAt

/** 14:30–16:30 on one day; 14:30 至12月3日17:00 over several; 17:00 截止 for a call for entries. */
export function timeRange(lecture: Lecture): string {
  const { startAt } = lecture
  const end = ending(lecture.endAt)
  if (isCallForEntries(lecture)) return `${end.clock} 截止`
  if (isoDay(startAt) === isoDay(end.instant)) return `${clock(startAt)}–${end.clock}`
  return `${clock(startAt)} 至${monthDay(end.instant)}${end.clock}`
}

const withWeekday = (instant: string): string => `${fullDate(instant)} ${shanghaiTime(instant).weekday}`

/** 2026年11月25日 周三 14:30–16:30; a call for entries 2026年10月1日 至2026年10月31日 */
export function whenInFull(lecture: Lecture): string {
  if (isCallForEntries(lecture)) return `${fullDate(lecture.startAt)} 至${fullDate(calendarDay(lecture))}`
  return `${withWeekday(lecture.startAt)} ${timeRange(lecture)}`
}

/** 2026年10月31日 周六 24:00 */
export function deadlineInFull(deadline: string): string {
  const end = ending(deadline)
  return `${withWeekday(end.instant)} ${end.clock}`
}
