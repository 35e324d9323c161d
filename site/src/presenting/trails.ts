import { addressOf } from 'shared/addresses'
import type { Article, Profile, PublicationOf } from 'shared/publication'
import type { SitePage } from 'shared/publications/site'
import type { Content } from '../content/content.ts'
import { unitsAbove } from '../content/relations.ts'
import { facetOf } from './facets.ts'
import { leadingHonour } from './honours.ts'
import { INDEX_PAGES, type IndexPage, pageLabel } from './labels.ts'

/** One step of the breadcrumbs. */
export interface Crumb {
  label: string
  address: string
}

export const pageCrumb = (content: Content, page: SitePage): Crumb => ({
  label: pageLabel(content, page),
  address: page,
})

export const indexCrumb = (address: IndexPage): Crumb => ({ label: INDEX_PAGES[address], address })

/** The way to a column: columns stand below the index of all stories or of all news. */
export const columnTrail = (content: Content, { type }: PublicationOf<'columns'>): Crumb[] => [
  type === 'stories' ? pageCrumb(content, '/stories/') : indexCrumb('/news/'),
]

/** The way to an article by its column. */
export function articleTrail(content: Content, { kind, column: id }: Article): Crumb[] {
  const column = content.get('columns', id)
  const above = [kind === 'stories' ? pageCrumb(content, '/stories/') : indexCrumb('/news/')]
  const isNamedAlike = above.some(({ label }) => label === column?.name)
  return column && !isNamedAlike ? [...above, { label: column.name, address: addressOf(column) }] : above
}

/** The way to a person: by the wall, then by the honour that stands beside the name. */
export function profileTrail(content: Content, { honours }: Profile): Crumb[] {
  const honour = leadingHonour(honours)
  const facet = honour && facetOf(content, 'honour', honour.title)
  return [pageCrumb(content, '/profiles/'), ...(facet ? [facet] : [])]
}

/** The way to a unit: by those above it in the tree. */
export const unitTrail = (content: Content, unit: PublicationOf<'units'>): Crumb[] => [
  pageCrumb(content, '/units/'),
  ...unitsAbove(content, unit).map((above) => ({ label: above.name, address: addressOf(above) })),
]
