import type { PageKind } from './kinds.ts'
import type { Publication } from './publication.ts'

/** The path of a publication's own page, e.g. /profiles/lin-shou-zhuo/. */
export const addressOf = ({ kind, slug }: { kind: PageKind; slug: string }): string => `/${kind}/${slug}/`

/** The path of a publication's own page, or null for the kinds without one. */
export function publicAddress(publication: Publication): string | null {
  return 'slug' in publication ? addressOf(publication) : null
}
