import { type Block, MIN_GALLERY } from './blocks.ts'
import type { Image } from './parts.ts'
import type { Publication } from './publication.ts'

/** A publication as it is without certain files, which are named by their SHA-256; nothing else of it changes. */
export function withoutFiles<Some extends Publication>(publication: Some, hashes: ReadonlySet<string>): Some {
  const isKept = ({ renditions }: Image): boolean => !renditions.some(({ hash }) => hashes.has(hash))
  const kept = (picture: Image | null): Image | null => (picture && isKept(picture) ? picture : null)
  const blocks = (body: Block[]): Block[] => body.flatMap((block) => blockWithout(block, { isKept, hashes }))
  const changed: Partial<Record<string, unknown>> = {}
  if ('portrait' in publication) changed.portrait = kept(publication.portrait)
  if ('cover' in publication) changed.cover = kept(publication.cover)
  if ('gallery' in publication) changed.gallery = publication.gallery.filter(isKept)
  if ('body' in publication) changed.body = blocks(publication.body)
  if ('about' in publication && Array.isArray(publication.about)) changed.about = blocks(publication.about)
  if ('attachments' in publication)
    changed.attachments = publication.attachments.filter(({ hash }) => !hashes.has(hash))
  return { ...publication, ...changed }
}

interface Sieve {
  isKept: (image: Image) => boolean
  hashes: ReadonlySet<string>
}

/** A gallery that shrinks to one picture is that picture; a film goes as a whole. */
function blockWithout(block: Block, { isKept, hashes }: Sieve): Block[] {
  switch (block.type) {
    case 'image':
      return isKept(block.image) ? [block] : []
    case 'gallery': {
      const images = block.images.filter(isKept)
      return images.length >= MIN_GALLERY ? [{ ...block, images }] : images.map((image) => ({ type: 'image', image }))
    }
    case 'video': {
      const { hash, captions, poster } = block.video
      return hashes.has(hash) || hashes.has(captions.hash) || !isKept(poster) ? [] : [block]
    }
    case 'attachment':
      return hashes.has(block.attachment.hash) ? [] : [block]
    default:
      return [block]
  }
}
