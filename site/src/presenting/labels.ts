import { SITE_PAGES, type SitePage } from 'shared/publications/site'
import type { Content } from '../content/content.ts'

/** Pages of the site's own that no navigation needs: what stands above lists and articles. */
export const INDEX_PAGES = {
  '/news/': '新闻',
  '/columns/': '栏目',
  '/lectures/past/': '往期宣讲',
} as const
export type IndexPage = keyof typeof INDEX_PAGES

/** The name of one of the site's own pages: as the editors call it in the navigation, or else its usual name. */
export function pageLabel(content: Content, page: SitePage): string {
  const item = content.navigation().items.find(({ to }) => 'page' in to && to.page === page)
  return item?.label ?? SITE_PAGES[page]
}
