import { addressOf } from 'shared/addresses'
import { columnList } from 'shared/lists'
import type { PublicationOf } from 'shared/publication'
import type { SitePage } from 'shared/publications/site'
import type { Content } from '../content/content.ts'
import { pageLabel } from '../presenting/labels.ts'

/** A feed: where it stands, the list whose newest items it carries, and the page that shows the same to people. */
export interface Feed {
  label: string
  address: string
  list: string
  page: string
}

export const siteFeed = (content: Content): Feed => ({
  label: content.settings().name,
  address: '/feeds/site.xml',
  list: 'manuscripts',
  page: '/',
})

/** The feed of a kind that has a page of its own. */
export const kindFeed = (content: Content, kind: 'profiles' | 'stories' | 'lectures'): Feed => {
  const page: SitePage = `/${kind}/`
  return { label: pageLabel(content, page), address: `/feeds/${kind}.xml`, list: kind, page }
}

export const columnFeed = (column: PublicationOf<'columns'>): Feed => ({
  label: column.name,
  address: `/feeds/columns/${column.slug}.xml`,
  list: columnList(column.id),
  page: addressOf(column),
})

/** Every feed of the site. */
export const feeds = (content: Content): Feed[] => [
  siteFeed(content),
  kindFeed(content, 'profiles'),
  kindFeed(content, 'stories'),
  kindFeed(content, 'lectures'),
  ...content.all('columns').map(columnFeed),
]
