const LINKS = /\b(?:href|src)="([^"#?]+)|<loc>([^<#?]+)/g

/** The site's own addresses that a page links to, once each. `origin` is the site's public one. */
export function internalLinks(page: string, origin: string): string[] {
  const found = new Set<string>()
  for (const [, attribute, location] of page.matchAll(LINKS)) {
    const link = attribute ?? location ?? ''
    const path = link.startsWith(`${origin}/`) ? link.slice(origin.length) : link
    if (/^\/(?:[a-z0-9][a-z0-9.-]*\/?)*$/.test(path)) found.add(path)
  }
  return [...found]
}
