import { z } from 'zod'
import { KINDS } from './kinds.ts'
import { id, instant, leadingAddress, title } from './parts.ts'
import { publication, SCHEMA_VERSION } from './publication.ts'

/** At most this many changes stand on one page of the feed. */
export const FEED_PAGE_SIZE = 500

/** The longest that a reader may ask the feed to wait for news, in seconds. */
export const FEED_MAX_WAIT = 25

/** `sequence` numbers changes in the order of commits; a cursor is the last sequence that was read. */
const sequence = z.int().positive()

/** What is public now. `ordinals` holds the publication's number in each of its lists. */
const put = z.strictObject({
  type: z.literal('put'),
  sequence,
  publication,
  ordinals: z.record(z.string(), z.int().positive()),
})
export type Put = z.infer<typeof put>

/**
 * What remains of a withdrawn publication. `addresses` are all that it ever had and nobody has taken since, its latest
 * last. `title` and `column` are for the notices of a manuscript's withdrawal: its title is null where consent was
 * withdrawn, its column where it had none. Of other kinds both are null.
 */
const tombstone = z.strictObject({
  type: z.literal('withdrawn'),
  sequence,
  kind: z.enum(KINDS),
  id,
  addresses: z.array(leadingAddress),
  title: title.nullable(),
  column: id.nullable(),
  withdrawnAt: instant,
})
export type Tombstone = z.infer<typeof tombstone>

export const change = z.discriminatedUnion('type', [put, tombstone])
export type Change = z.infer<typeof change>

/** `cursor` continues the reading; `more` says that the next page is there already. */
export const feedPage = z.strictObject({
  schemaVersion: z.literal(SCHEMA_VERSION),
  changes: z.array(change).max(FEED_PAGE_SIZE),
  cursor: z.int().nonnegative(),
  more: z.boolean(),
})
export type FeedPage = z.infer<typeof feedPage>
