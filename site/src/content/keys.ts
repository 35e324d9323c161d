import type { Kind } from 'shared/kinds'

/**
 * What a page can read of the store, by name. Queries record these keys while a page renders, and a change is compared
 * by the same keys, so that the pages a change touches are found and never listed by hand.
 */
export const keys = {
  /** One publication's own words. */
  publication: (kind: Kind, id: string) => `publication:${kind}/${id}`,
  /** Who lives at an address. */
  slug: (kind: Kind, slug: string) => `slug:${kind}/${slug}`,
  /** All publications of a small kind. */
  kind: (kind: Kind) => `kind:${kind}`,
  /** Who stands in one range of a list. */
  range: (list: string, range: number) => `list:${list}#${range}`,
  /** Who stands at one ordinal of a list. */
  place: (list: string, ordinal: number) => `list:${list}@${ordinal}`,
  /** Which range of a list is the highest with anything in it. */
  head: (list: string) => `list:${list}#head`,
  /** Who stands in a list, and so how many. */
  members: (list: string) => `members:${list}`,
  /** Which lists of a group there are, and how many stand in each. */
  group: (group: string) => `group:${group}`,
  /** Which publications of one kind point to a publication. */
  referring: (kind: Kind, id: string, from: Kind) => `referring:${kind}/${id}<${from}`,
  /** Which lectures are not over, and in what order. */
  coming: 'coming',
  /** The same, of the lectures of one unit. */
  comingOf: (unitId: string) => `coming:${unitId}`,
  /** Whether a lecture is coming, under way or over. */
  status: (lectureId: string) => `status:${lectureId}`,
  /** Addresses and dates in one part of the sitemap. */
  sitemapPart: (part: number) => `sitemap:${part}`,
  /** Which withdrawals the feed of a list gives notice of. */
  notices: (list: string) => `notices:${list}`,
  /** Former addresses, and those of what was withdrawn, in one part of the maps for web servers. */
  addressShard: (shard: string) => `addresses:${shard}`,
}

/** The keys that one page has read. */
export type Reads = Set<string>
