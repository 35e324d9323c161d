import type { PageKind } from './kinds.ts'
import { leadingAddress } from './parts.ts'
import type { Publication } from './publication.ts'

/** The path of a publication's own page, e.g. /profiles/lin-shou-zhuo/. */
export const addressOf = ({ kind, slug }: { kind: PageKind; slug: string }): string => `/${kind}/${slug}/`

/** The path of a publication's own page, or null for the kinds without one. */
export function publicAddress(publication: Publication): string | null {
  return 'slug' in publication ? addressOf(publication) : null
}

/**
 * Path and query of a text's address on the old site, as a browser asks for it; null where the address is no http(s)
 * URL or leads to a front page, which belongs to no single text.
 */
export function formerAddress(url: string): string | null {
  if (!URL.canParse(url)) return null
  const { protocol, pathname, search } = new URL(url)
  if (!/^https?:$/.test(protocol) || (pathname === '/' && !search)) return null
  return leadingAddress.safeParse(pathname + search).success ? pathname + search : null
}
