import type { APIRoute } from 'astro'
import { columnFeed } from '../../../feeds/feeds.ts'
import { rss } from '../../../feeds/rss.ts'
import { missing } from '../../../presenting/missing.ts'
import { slugPaths } from '../../../presenting/static-paths.ts'

export const getStaticPaths = () => slugPaths('columns')

export const GET: APIRoute = ({ locals: { content }, params }) => {
  const column = content.bySlug('columns', params.slug ?? '')
  return column ? rss(content, columnFeed(column)) : missing()
}
