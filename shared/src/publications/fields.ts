import { z } from 'zod'
import { id, instant, leadingAddress, text } from '../parts.ts'
import { isSlug } from '../slugs.ts'

/** Fields that publications of several kinds share. */
export const keys = <Key extends string>(words: Record<Key, unknown>) => z.enum(Object.keys(words) as [Key, ...Key[]])

/** `publishedAt` is the first time it became public, `updatedAt` the latest; `aliases` are its former addresses. */
export const dated = { id, publishedAt: instant, updatedAt: instant }
export const paged = { ...dated, slug: z.string().refine(isSlug), aliases: z.array(leadingAddress) }
export const byline = { source: text, author: text, photographer: text, editor: text }
