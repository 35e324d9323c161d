/** No page of the site has a query: a link with one is an editor’s own, perhaps to an address of the old site. */
const LINKS = /\b(?:href|src)="([^"#?]+)["#]|<(?:loc|link)>([^<#?]+)/g

/** Every segment ends in one way only: an expression that leaves a choice takes forever over a long link that does not fit. */
const ADDRESS = /^\/(?:[a-z0-9][a-z0-9.-]*(?:\/|$))*$/

/** The site's own addresses that a page, a feed or a sitemap links to, once each. `origin` is the site's public one. */
export function internalLinks(page: string, origin: string): string[] {
  const found = new Set<string>()
  for (const [, attribute, location] of page.matchAll(LINKS)) {
    const link = attribute ?? location ?? ''
    const path = link.startsWith(`${origin}/`) ? link.slice(origin.length) : link
    if (ADDRESS.test(path)) found.add(path)
  }
  return [...found]
}
