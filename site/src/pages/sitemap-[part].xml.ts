import type { APIRoute } from 'astro'
import { siteContent } from '../content/site-content.ts'
import { ownPages, urlSet } from '../feeds/sitemap.ts'
import { missing, rangeIn } from '../presenting/missing.ts'

export const getStaticPaths = () =>
  [0, ...siteContent().sitemapParts()].map((part) => ({ params: { part: `${part}` } }))

/** Part 0 holds the site's own pages, the others the publications in the order in which they first appeared. */
export const GET: APIRoute = ({ locals: { content }, params }) => {
  const { url } = content.settings()
  if (params.part === '0') return urlSet(url, ownPages(content))
  const entries = content.sitemapPart(rangeIn(params.part))
  return entries.length > 0 ? urlSet(url, entries) : missing()
}
