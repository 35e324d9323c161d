import type { Kind } from 'shared/kinds'
import { columnList, listsOf } from 'shared/lists'
import type { Publication } from 'shared/publication'
import { isNewlyCorrected, isPinned, statusAt } from './moments.ts'

/** How many ordinals of a list make one of its pages. */
export const RANGE_SIZE = 20

/** How many ordinals of the list `pages` make one part of the sitemap: well below the 50,000 that the format allows. */
const SITEMAP_PART_SIZE = 1000

/** Lectures that are over, under their ordinals of `lectures`. */
export const PAST_LECTURES = 'lectures/past'

/** Articles of a column that are pinned, under their ordinals of the column's list. */
export const pinnedList = (columnId: string) => `pinned/${columnId}` as const

/** Manuscripts of a feed's list that were corrected of late, under their ordinals of that list. */
export const correctedList = (list: string) => `corrected/${list}` as const

/** The lists of which there are feeds, and in which a manuscript stands. */
export const feedLists = ({ kind, column }: { kind: Kind; column?: string | null }): string[] => [
  'manuscripts',
  kind,
  ...(column ? [columnList(column)] : []),
]

export const rangeOf = (ordinal: number): number => Math.ceil(ordinal / RANGE_SIZE)
export const sitemapPartOf = (ordinal: number): number => Math.ceil(ordinal / SITEMAP_PART_SIZE)
export const sitemapList = (part: number): string => `sitemap/${part}`

/** The lists of a publication with its ordinal in each: those of the contract, and those that follow from them. */
export function membershipsOf(publication: Publication, ordinals: Record<string, number>, time: string) {
  const memberships = new Map(listsOf(publication).map((list) => [list, ordinalIn(publication, ordinals, list)]))
  const page = memberships.get('pages')
  if (page) memberships.set(sitemapList(sitemapPartOf(page)), page)
  for (const [list, source] of listsByTime(publication, time)) {
    const ordinal = memberships.get(source)
    if (ordinal) memberships.set(list, ordinal)
  }
  return memberships
}

/** The lists in which a publication stands at this time only, each with the list whose ordinals count there. */
function listsByTime(publication: Publication, time: string): [list: string, source: string][] {
  const lists: [string, string][] = []
  if (publication.kind === 'lectures' && statusAt(publication, time) === 'over') lists.push([PAST_LECTURES, 'lectures'])
  if ('column' in publication && isPinned(publication, time))
    lists.push([pinnedList(publication.column), columnList(publication.column)])
  if (isNewlyCorrected(publication, time))
    for (const list of feedLists(publication)) lists.push([correctedList(list), list])
  return lists
}

function ordinalIn(publication: Publication, ordinals: Record<string, number>, list: string): number {
  const ordinal = ordinals[list]
  if (ordinal) return ordinal
  throw new Error(`出版记录 ${publication.kind}/${publication.id} 缺少它在列表“${list}”中的序号。`)
}
