import type { Lecture } from 'shared/publication'
import { clock, fullDate, isoDay, monthDay, shanghaiTime } from 'shared/shanghai'

/** 14:30–16:30 on one day; 14:30 至12月3日17:00 over several. */
export function timeRange({ startAt, endAt }: Lecture): string {
  if (isoDay(startAt) === isoDay(endAt)) return `${clock(startAt)}–${clock(endAt)}`
  return `${clock(startAt)} 至${monthDay(endAt)}${clock(endAt)}`
}

/** 2026年11月25日 周三 14:30–16:30 */
export function whenInFull(lecture: Lecture): string {
  return `${fullDate(lecture.startAt)} ${shanghaiTime(lecture.startAt).weekday} ${timeRange(lecture)}`
}

/** What a reader must know before setting out, or null where the lecture takes place as announced. */
export function statusWord({ arrangement }: Lecture, past: boolean): string | null {
  if (arrangement === 'cancelled') return '取消'
  if (arrangement === 'postponed') return '延期'
  return past ? '已结束' : null
}
