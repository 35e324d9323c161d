import type { Lecture, Publication } from 'shared/publication'

/**
 * Time as an input of the store: what a publication is at the recorded time, and the moments at which that changes. The
 * passing of any other moment changes no page.
 */
export type LectureStatus = 'coming' | 'underWay' | 'over'

export function momentsOf(publication: Publication): string[] {
  if (publication.kind === 'lectures') return [...new Set([publication.startAt, publication.endAt])]
  return 'pinnedUntil' in publication && publication.pinnedUntil ? [publication.pinnedUntil] : []
}

export function statusAt({ startAt, endAt }: Pick<Lecture, 'startAt' | 'endAt'>, time: string): LectureStatus {
  if (endAt <= time) return 'over'
  return startAt <= time ? 'underWay' : 'coming'
}

/** Whether an article still stands first in its column. */
export const isPinned = (publication: Publication, time: string): boolean =>
  'pinnedUntil' in publication && publication.pinnedUntil !== null && publication.pinnedUntil > time
