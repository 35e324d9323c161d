import { listsOf } from 'shared/lists'
import type { Publication } from 'shared/publication'

/** How many ordinals of a list make one of its pages. */
export const RANGE_SIZE = 20

/** How many ordinals of the list `pages` make one part of the sitemap: well below the 50,000 that the format allows. */
const SITEMAP_PART_SIZE = 1000

/** Lectures that are over, under their ordinals of `lectures`. */
export const PAST_LECTURES = 'lectures/past'

export const rangeOf = (ordinal: number): number => Math.ceil(ordinal / RANGE_SIZE)
export const sitemapPartOf = (ordinal: number): number => Math.ceil(ordinal / SITEMAP_PART_SIZE)
export const sitemapList = (part: number): string => `sitemap/${part}`

/** The lists of a publication with its ordinal in each: those of the contract, and those that follow from them. */
export function membershipsOf(publication: Publication, ordinals: Record<string, number>, time: string) {
  const memberships = new Map(listsOf(publication).map((list) => [list, ordinalIn(publication, ordinals, list)]))
  const page = memberships.get('pages')
  if (page) memberships.set(sitemapList(sitemapPartOf(page)), page)
  const lecture = memberships.get('lectures')
  if (lecture && isOver(publication, time)) memberships.set(PAST_LECTURES, lecture)
  return memberships
}

/** Whether a lecture has ended by the recorded time. */
export const isOver = (publication: Publication, time: string): boolean =>
  publication.kind === 'lectures' && publication.endAt <= time

function ordinalIn(publication: Publication, ordinals: Record<string, number>, list: string): number {
  const ordinal = ordinals[list]
  if (ordinal) return ordinal
  throw new Error(`出版记录 ${publication.kind}/${publication.id} 缺少它在列表“${list}”中的序号。`)
}
