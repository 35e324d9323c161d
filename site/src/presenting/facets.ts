import { HONOUR_LEVELS, HONOURS } from 'shared/honours'
import { facetList, PROFILE_FACETS, type ProfileFacet } from 'shared/lists'
import { TRADES } from 'shared/trades'
import type { Content, FacetCount } from '../content/content.ts'

/** The questions by which readers look for people, as the wall of profiles names them. */
export const FACET_LABELS: Record<ProfileFacet, string> = {
  honour: '荣誉',
  level: '级别',
  year: '年度',
  unit: '单位',
  trade: '行业',
}

/** One answer to such a question: the page of people that it leads to. */
export interface Facet {
  label: string
  title: string
  address: string
  list: ReturnType<typeof facetList>
}

export const facetAddress = (facet: ProfileFacet, segment: string): string => `/profiles/${facet}/${segment}/`

/** What a value of a facet leads to; null for a value that nothing bears, such as a withdrawn unit. */
export function facetOf(content: Content, facet: ProfileFacet, value: string): Facet | null {
  const words = wordsOf(content, facet, value)
  return words && { ...words, list: facetList(facet, value) }
}

/** The facet that an address names. Units stand in addresses by their slug, everywhere else by their id. */
export function facetAt(content: Content, facet: string | undefined, segment: string | undefined): Facet | null {
  if (!segment || !isFacet(facet)) return null
  const value = facet === 'unit' ? content.bySlug('units', segment)?.id : segment
  return value ? facetOf(content, facet, value) : null
}

/** The answers that lead to anyone, in the order in which readers expect them. */
export function facetChoices(content: Content, facet: ProfileFacet): (Facet & { count: number })[] {
  return ordered(facet, content.facets(facet)).flatMap(({ value, count }) => {
    const found = facetOf(content, facet, value)
    return found ? [{ ...found, count }] : []
  })
}

/** Every facet page that there is, for enumerating pages. */
export function facetPages(content: Content): { facet: ProfileFacet; segment: string; list: string }[] {
  return PROFILE_FACETS.flatMap((facet) =>
    content.facetValues(facet).flatMap((value) => {
      const segment = facet === 'unit' ? content.get('units', value)?.slug : value
      return segment ? [{ facet, segment, list: facetList(facet, value) }] : []
    }),
  )
}

const isFacet = (word: string | undefined): word is ProfileFacet => PROFILE_FACETS.some((facet) => facet === word)

function wordsOf(content: Content, facet: ProfileFacet, value: string): Omit<Facet, 'list'> | null {
  if (facet === 'unit') {
    const unit = content.get('units', value)
    return unit && { label: unit.name, title: unit.name, address: facetAddress(facet, unit.slug) }
  }
  const label = facet === 'year' ? yearIn(value) : FIXED_WORDS[facet].get(value)
  return label ? { label, title: TITLES[facet](label), address: facetAddress(facet, value) } : null
}

const yearIn = (value: string): string | undefined => /^\d{4}$/.exec(value)?.[0]

const FIXED_WORDS = {
  honour: new Map(Object.entries(HONOURS).map(([key, { title }]) => [key, title])),
  level: new Map<string, string>(Object.entries(HONOUR_LEVELS)),
  trade: new Map<string, string>(Object.entries(TRADES)),
}

const TITLES = {
  honour: (label: string) => label,
  level: (label: string) => `${label}荣誉`,
  year: (label: string) => `${label}年荣誉`,
  trade: (label: string) => `${label}行业的劳模工匠`,
}

/** Years newest first, units by the number of their people, everything else as it was declared. */
function ordered(facet: ProfileFacet, counts: FacetCount[]): FacetCount[] {
  if (facet === 'year') return counts.toReversed()
  if (facet === 'unit') return counts.toSorted((a, b) => b.count - a.count)
  const values = [...FIXED_WORDS[facet].keys()]
  return counts.toSorted((a, b) => values.indexOf(a.value) - values.indexOf(b.value))
}
