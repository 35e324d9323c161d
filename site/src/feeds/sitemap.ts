import { PROFILE_FACETS } from 'shared/lists'
import { SITE_PAGES } from 'shared/publications/site'
import { escapeXml } from 'shared/text'
import type { Content, SitemapEntry } from '../content/content.ts'
import { facetChoices } from '../presenting/facets.ts'
import { INDEX_PAGES } from '../presenting/labels.ts'

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9'

type Entry = Pick<SitemapEntry, 'address'> & Partial<SitemapEntry>

/** The site's own pages, which stand in a part of their own; numbered pages of lists are reached from these. */
export function ownPages(content: Content): Entry[] {
  const facets = PROFILE_FACETS.flatMap((facet) => facetChoices(content, facet))
  return [...Object.keys(SITE_PAGES), ...Object.keys(INDEX_PAGES), ...facets.map(({ address }) => address)].map(
    (address) => ({ address }),
  )
}

export const urlSet = (url: string, entries: Entry[]): Response => xml('urlset', 'url', url, entries)

export const sitemapIndex = (url: string, addresses: string[]): Response =>
  xml(
    'sitemapindex',
    'sitemap',
    url,
    addresses.map((address) => ({ address })),
  )

function xml(root: string, element: string, url: string, entries: Entry[]): Response {
  const lines = entries.map(({ address, updatedAt }) => {
    const date = updatedAt ? `<lastmod>${updatedAt}</lastmod>` : ''
    return `<${element}><loc>${escapeXml(url + address)}</loc>${date}</${element}>`
  })
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${NAMESPACE}">\n${lines.join('\n')}\n</${root}>\n`
  return new Response(text, { headers: { 'content-type': 'application/xml; charset=utf-8' } })
}
