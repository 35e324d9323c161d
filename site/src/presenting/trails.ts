import { addressOf } from 'shared/addresses'
import type { Article, Profile, PublicationOf, SitePage } from 'shared/publication'
import type { Content } from '../content/content.ts'
import { facetOf } from './facets.ts'
import { leadingHonour } from './honours.ts'
import { pageLabel } from './labels.ts'

/** One step of the breadcrumbs. */
export interface Crumb {
  label: string
  address: string
}

export const pageCrumb = (content: Content, page: SitePage): Crumb => ({
  label: pageLabel(content, page),
  address: page,
})

/** The way to a column: columns of stories stand below the index of stories, columns of news below the home page. */
export const columnTrail = (content: Content, { type }: PublicationOf<'columns'>): Crumb[] =>
  type === 'stories' ? [pageCrumb(content, '/stories/')] : []

/** The way to an article by its column. */
export function articleTrail(content: Content, { kind, column: id }: Article): Crumb[] {
  const column = content.get('columns', id)
  const above = kind === 'stories' ? [pageCrumb(content, '/stories/')] : []
  const isNamedAlike = above.some(({ label }) => label === column?.name)
  return column && !isNamedAlike ? [...above, { label: column.name, address: addressOf(column) }] : above
}

/** The way to a person: by the wall, then by the honour that stands beside the name. */
export function profileTrail(content: Content, { honours }: Profile): Crumb[] {
  const honour = leadingHonour(honours)
  const facet = honour && facetOf(content, 'honour', honour.title)
  return [pageCrumb(content, '/profiles/'), ...(facet ? [facet] : [])]
}
