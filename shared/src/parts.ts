import { z } from 'zod'
import { PAGE_KINDS } from './kinds.ts'

/** Small pieces that publications are made of. Every schema is strict: a field that is not named here is not public. */
export const id = z.uuid()
export const text = z.string().max(5000)

/** A title, a name or a credit has at most so many characters. */
export const MAX_NAME = 200
export const title = z.string().trim().min(1).max(MAX_NAME)
export const instant = z.iso.datetime({ precision: 3 })
export const address = z.string().regex(/^\/(?:[a-z0-9-]+\/)+$/)
/** A path that leads to a publication: its own or a former one, of the old site too (with its query). */
export const leadingAddress = z
  .string()
  .max(2000)
  .regex(/^\/(?!\/)[!-~]+$/)
export const day = z.iso.date()
export const webUrl = z.url({ protocol: /^https?$/ }).max(2000)
export const hash = z.string().regex(/^[0-9a-f]{64}$/)
export const reference = z.strictObject({ kind: z.enum(PAGE_KINDS), id })
export type Reference = z.infer<typeof reference>

/** A publication names at most so many others, or pictures, in one field: each is a piece of its page. */
export const MAX_NAMED = 300

export const IMAGE_TYPES = { 'image/webp': 'webp', 'image/jpeg': 'jpg' } as const
export const ATTACHMENT_TYPES = { 'application/pdf': 'pdf' } as const
export const VIDEO_TYPES = { 'video/mp4': 'mp4', 'text/vtt': 'vtt' } as const

const imageType = z.enum(['image/webp', 'image/jpeg'])
const size = z.int().positive()

/**
 * A picture as signed off: words frozen, bytes named by their SHA-256. Focal point in per cent from the top left;
 * `colour` fills its place until it is there. Each width comes as WebP and as JPEG.
 */
export const image = z.strictObject({
  alt: z.string().trim().min(1).max(500),
  caption: z.string().max(500),
  credit: z.string().max(MAX_NAME),
  focal: z.strictObject({ x: z.number().min(0).max(100), y: z.number().min(0).max(100) }),
  colour: z.string().regex(/^#[0-9a-f]{6}$/),
  renditions: z.array(z.strictObject({ hash, type: imageType, width: size, height: size, bytes: size })).min(1),
})
export type Image = z.infer<typeof image>

export const attachment = z.strictObject({ name: title, hash, type: z.literal('application/pdf'), bytes: size })
export type Attachment = z.infer<typeof attachment>

/** A film with captions (WebVTT) for those who cannot hear it, and a picture to stand for it. */
export const video = z.strictObject({
  name: title,
  hash,
  type: z.literal('video/mp4'),
  bytes: size,
  captions: z.strictObject({ hash, type: z.literal('text/vtt'), bytes: size }),
  poster: image,
})
export type Video = z.infer<typeof video>
