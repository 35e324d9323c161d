import type { Lecture, Publication } from 'shared/publication'

/**
 * Time as an input of the store: what a publication is at the recorded time, and the moments at which that changes. The
 * passing of any other moment changes no page.
 */
export type LectureStatus = 'coming' | 'underWay' | 'over'

export function momentsOf(publication: Publication): string[] {
  const ends = [correctionEnd(publication), 'pinnedUntil' in publication ? publication.pinnedUntil : null]
  const span = publication.kind === 'lectures' ? [publication.startAt, publication.endAt] : []
  return [...new Set([...span, ...ends.flatMap((end) => end ?? [])])]
}

export function statusAt({ startAt, endAt }: Pick<Lecture, 'startAt' | 'endAt'>, time: string): LectureStatus {
  if (endAt <= time) return 'over'
  return startAt <= time ? 'underWay' : 'coming'
}

/** Whether an article still stands first in its column. */
export const isPinned = (publication: Publication, time: string): boolean =>
  'pinnedUntil' in publication && publication.pinnedUntil !== null && publication.pinnedUntil > time

/** So many days do feeds tell that something was corrected or withdrawn, however old it is. */
const NOTICE_DAYS = 30

/** When a notice of what happened at this instant ends. */
export const noticeEnd = (instant: string): string =>
  new Date(Date.parse(instant) + NOTICE_DAYS * 24 * 3_600_000).toISOString()

/** Whether feeds tell of the latest correction still. */
export const isNewlyCorrected = (publication: Publication, time: string): boolean =>
  (correctionEnd(publication) ?? '') > time

function correctionEnd(publication: Publication): string | null {
  const latest = 'corrections' in publication ? publication.corrections.at(-1) : undefined
  return latest ? noticeEnd(latest.at) : null
}
