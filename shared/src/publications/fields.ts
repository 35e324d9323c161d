import { z } from 'zod'
import { id, instant, leadingAddress, text } from '../parts.ts'
import { isSlug } from '../slugs.ts'

/** Fields that publications of several kinds share. */
export const keys = <Key extends string>(words: Record<Key, unknown>) => z.enum(Object.keys(words) as [Key, ...Key[]])

/** `publishedAt` is the first time it became public, `updatedAt` the latest; `aliases` are its former addresses. */
export const dated = { id, publishedAt: instant, updatedAt: instant }
export const paged = { ...dated, slug: z.string().refine(isSlug), aliases: z.array(leadingAddress) }
export const byline = { source: text, author: text, photographer: text, editor: text }

/** The longest that a correction may say, and how many a manuscript may bear before it should be written anew. */
export const MAX_CORRECTION = 300
export const MAX_CORRECTIONS = 20

/** What readers had seen wrong in a manuscript, and since when it is right; the latest stands last. */
const correction = z.strictObject({ at: instant, what: z.string().trim().min(1).max(MAX_CORRECTION) })
export type Correction = z.infer<typeof correction>
export const corrected = { corrections: z.array(correction).max(MAX_CORRECTIONS) }
