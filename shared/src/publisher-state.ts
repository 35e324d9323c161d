import { z } from 'zod'
import { instant } from './parts.ts'
import { shorten } from './text.ts'

/** A report in JSON is never larger, in bytes. */
export const REPORT_MAX_BYTES = 16 * 1024

/** A publisher reports at least so often, in seconds, even when nothing has changed. */
export const REPORT_EVERY = 30

const MAX_SENTENCE = 1000

const count = z.int().nonnegative()
/** The digest of the templates; empty where the pages are to be made anew. */
const build = z.string().regex(/^[0-9a-f]{0,64}$/)
/** Releases are numbered. */
const release = z.string().regex(/^[1-9]\d{0,8}$/)
/** What went wrong may quote anything: it becomes one clean line, and is never a reason to refuse the report. */
const sentence = z.string().transform((text) => shorten(text, MAX_SENTENCE))

/**
 * What a publisher tells of itself. All instants are of its own clock, `at` is when it spoke. `latency` is how long the
 * last publish took, in milliseconds, from its being read to the reader. The clock of the newsroom is left out, for it
 * may go differently. `queue` are the pages that still wait to be brought up to date, and `queueSince` is since when they
 * have not become fewer.
 */
export const publisherState = z.strictObject({
  /** Tells one copy of the site from the others. */
  name: z.string().regex(/^[a-z0-9][a-z0-9.-]{0,99}$/),
  at: instant,
  /** Null where it does not run. */
  startedAt: instant.nullable(),
  cursor: count,
  publishedAt: instant.nullable(),
  latency: count.nullable(),
  queue: count,
  queueSince: instant.nullable(),
  release: z.strictObject({ name: release, build, since: instant }).nullable(),
  standby: z.strictObject({ name: release, build }).nullable(),
  building: z.strictObject({ done: count, total: count }).nullable(),
  verified: z.strictObject({ at: instant, pages: count, differing: count }).nullable(),
  problem: sentence.nullable(),
  problemSince: instant.nullable(),
})
export type PublisherState = z.infer<typeof publisherState>
