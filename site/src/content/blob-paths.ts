import { ATTACHMENT_TYPES, type Attachment, IMAGE_TYPES, type Image, VIDEO_TYPES, type Video } from 'shared/parts'
import type { Publication } from 'shared/publication'
import { attachmentsOf, imagesOf, videosOf } from 'shared/references'

type Rendition = Image['renditions'][number]

/** Where the site serves a rendition of a picture. */
export const imagePath = ({ hash, type }: Pick<Rendition, 'hash' | 'type'>): string =>
  `/media/${hash}.${IMAGE_TYPES[type]}`

/** Where the site serves a film, or the captions of one. */
export const videoPath = ({ hash, type }: Pick<Video | Video['captions'], 'hash' | 'type'>): string =>
  `/media/${hash}.${VIDEO_TYPES[type]}`

/** Where the site serves an attachment. */
export const attachmentPath = ({ hash, type }: Pick<Attachment, 'hash' | 'type'>): string =>
  `/files/${hash}.${ATTACHMENT_TYPES[type]}`

/** Every path at which a publication's pictures, films and attachments are served, once each. */
export function blobPathsOf(publication: Publication): string[] {
  const images = imagesOf(publication).flatMap(({ renditions }) => renditions.map(imagePath))
  const videos = videosOf(publication).flatMap((video) => [videoPath(video), videoPath(video.captions)])
  return [...new Set([...images, ...videos, ...attachmentsOf(publication).map(attachmentPath)])]
}

/** The SHA-256 in a path made by this file, or null for any other path. */
export function hashInPath(path: string): string | null {
  return /^\/(?:media|files)\/([0-9a-f]{64})\.[a-z0-9]+$/.exec(path)?.[1] ?? null
}
