import { columnList, listsOf } from 'shared/lists'
import type { Publication } from 'shared/publication'
import { isPinned, statusAt } from './moments.ts'

/** How many ordinals of a list make one of its pages. */
export const RANGE_SIZE = 20

/** How many ordinals of the list `pages` make one part of the sitemap: well below the 50,000 that the format allows. */
const SITEMAP_PART_SIZE = 1000

/** Lectures that are over, under their ordinals of `lectures`. */
export const PAST_LECTURES = 'lectures/past'

/** Articles of a column that are pinned, under their ordinals of the column's list. */
export const pinnedList = (columnId: string) => `pinned/${columnId}` as const

export const rangeOf = (ordinal: number): number => Math.ceil(ordinal / RANGE_SIZE)
export const sitemapPartOf = (ordinal: number): number => Math.ceil(ordinal / SITEMAP_PART_SIZE)
export const sitemapList = (part: number): string => `sitemap/${part}`

/** The lists of a publication with its ordinal in each: those of the contract, and those that follow from them. */
export function membershipsOf(publication: Publication, ordinals: Record<string, number>, time: string) {
  const memberships = new Map(listsOf(publication).map((list) => [list, ordinalIn(publication, ordinals, list)]))
  const page = memberships.get('pages')
  if (page) memberships.set(sitemapList(sitemapPartOf(page)), page)
  const [list, source] = listByTime(publication, time) ?? []
  const ordinal = source && memberships.get(source)
  if (list && ordinal) memberships.set(list, ordinal)
  return memberships
}

/** The list in which a publication stands at this time only, and the list whose ordinals count there. */
function listByTime(publication: Publication, time: string): [list: string, source: string] | null {
  if (publication.kind === 'lectures')
    return statusAt(publication, time) === 'over' ? [PAST_LECTURES, 'lectures'] : null
  if (!('column' in publication) || !isPinned(publication, time)) return null
  return [pinnedList(publication.column), columnList(publication.column)]
}

function ordinalIn(publication: Publication, ordinals: Record<string, number>, list: string): number {
  const ordinal = ordinals[list]
  if (ordinal) return ordinal
  throw new Error(`出版记录 ${publication.kind}/${publication.id} 缺少它在列表“${list}”中的序号。`)
}
