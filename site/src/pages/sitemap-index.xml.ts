import type { APIRoute } from 'astro'
import { sitemapIndex } from '../feeds/sitemap.ts'

export const GET: APIRoute = ({ locals: { content } }) =>
  sitemapIndex(
    content.settings().url,
    [0, ...content.sitemapParts()].map((part) => `/sitemap-${part}.xml`),
  )
