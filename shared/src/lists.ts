import { isManuscriptKind } from './kinds.ts'
import type { Article, Publication } from './publication.ts'

/**
 * The lists that a publication stands in. In each it has an immutable ordinal, given in the order of commits, so that
 * a list page is a fixed range of ordinals and a withdrawal leaves a hole instead of moving every later item.
 */
export function listsOf(publication: Publication): string[] {
  if (!('slug' in publication)) return []
  const lists = ['pages', publication.kind]
  if (isManuscriptKind(publication.kind)) lists.push('manuscripts')
  return [...new Set([...lists, ...narrowerLists(publication)])]
}

/** The lists of a facet are named `profiles/level/national`, `profiles/unit/<id>` and so on. */
export const PROFILE_FACETS = ['honour', 'level', 'year', 'unit', 'trade'] as const
export type ProfileFacet = (typeof PROFILE_FACETS)[number]

export const facetList = (facet: ProfileFacet, value: string) => `profiles/${facet}/${value}` as const
export const columnList = (columnId: string) => `columns/${columnId}` as const
export const topicList = (topicId: string) => `topics/${topicId}` as const
export const unitLecturesList = (unitId: string) => `lectures/unit/${unitId}` as const
export const unitStoriesList = (unitId: string) => `stories/unit/${unitId}` as const

/** Everybody whose masters are known (师徒传承). */
export const APPRENTICESHIPS = 'profiles/apprenticeships'

function narrowerLists(publication: Publication): string[] {
  switch (publication.kind) {
    case 'profiles':
      return [
        facetList('trade', publication.trade),
        ...(publication.unit ? [facetList('unit', publication.unit)] : []),
        ...publication.honours.flatMap(({ title, level, year }) => [
          facetList('honour', title),
          facetList('level', level),
          facetList('year', String(year)),
        ]),
        ...(publication.masters.length ? [APPRENTICESHIPS] : []),
      ]
    case 'stories':
      return [...articleLists(publication), ...publication.units.map(unitStoriesList)]
    case 'news':
      return articleLists(publication)
    case 'lectures':
      return publication.unit ? [unitLecturesList(publication.unit)] : []
    default:
      return []
  }
}

const articleLists = ({ column, topics }: Article): string[] => [columnList(column), ...topics.map(topicList)]
