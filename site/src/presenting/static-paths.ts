import type { PageKind } from 'shared/kinds'
import { siteContent } from '../content/site-content.ts'

/** The addresses of all publications of a kind, for the static build. */
export const slugPaths = (kind: PageKind) =>
  siteContent()
    .slugs(kind)
    .map((slug) => ({ params: { slug } }))

/** The numbered pages of a list, for the static build. */
export const rangePaths = (list: string) => rangesOf(list).map((range) => ({ params: { range } }))

export const rangesOf = (list: string): string[] => siteContent().ranges(list).map(String)
