import { ATTACHMENT_TYPES, type Attachment, IMAGE_TYPES, type Image } from 'shared/parts'
import type { Publication } from 'shared/publication'
import { attachmentsOf, imagesOf } from 'shared/references'

type Rendition = Image['renditions'][number]

/** Where the site serves a rendition of a picture. */
export const imagePath = ({ hash, type }: Pick<Rendition, 'hash' | 'type'>): string =>
  `/media/${hash}.${IMAGE_TYPES[type]}`

/** Where the site serves an attachment. */
export const attachmentPath = ({ hash, type }: Pick<Attachment, 'hash' | 'type'>): string =>
  `/files/${hash}.${ATTACHMENT_TYPES[type]}`

/** Every path at which a publication's pictures and attachments are served, once each. */
export function blobPathsOf(publication: Publication): string[] {
  const images = imagesOf(publication).flatMap(({ renditions }) => renditions.map(imagePath))
  return [...new Set([...images, ...attachmentsOf(publication).map(attachmentPath)])]
}

/** The SHA-256 in a path made by this file, or null for any other path. */
export function hashInPath(path: string): string | null {
  return /^\/(?:media|files)\/([0-9a-f]{64})\.[a-z]+$/.exec(path)?.[1] ?? null
}
