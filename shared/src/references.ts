import type { Block, Inline } from './blocks.ts'
import type { PageKind } from './kinds.ts'
import type { Attachment, Image, Reference, Video } from './parts.ts'
import type { Article, Publication } from './publication.ts'

/** Every publication that this one points to, once each. */
export function referencesOf(publication: Publication): Reference[] {
  const found = [...fieldReferences(publication), ...bodiesOf(publication).flatMap(linkReferences)]
  return [...new Map(found.map((reference) => [`${reference.kind}/${reference.id}`, reference])).values()]
}

/** The SHA-256 of every picture, film and attachment whose bytes this publication makes public, once each. */
export function blobsOf(publication: Publication): string[] {
  const files = [
    ...imagesOf(publication).flatMap(({ renditions }) => renditions),
    ...attachmentsOf(publication),
    ...videosOf(publication).flatMap((video) => [video, video.captions]),
  ]
  return [...new Set(files.map(({ hash }) => hash))]
}

/** The pictures of a publication in the order in which a reader meets them. */
export function imagesOf(publication: Publication): Image[] {
  const own = 'portrait' in publication ? publication.portrait : 'cover' in publication ? publication.cover : null
  const gallery = 'gallery' in publication ? publication.gallery : []
  return [...(own ? [own] : []), ...bodiesOf(publication).flatMap(blockImages), ...gallery]
}

function blockImages(block: Block): Image[] {
  if (block.type === 'image') return [block.image]
  if (block.type === 'gallery') return block.images
  return block.type === 'video' ? [block.video.poster] : []
}

export function videosOf(publication: Publication): Video[] {
  return bodiesOf(publication).flatMap((block) => (block.type === 'video' ? [block.video] : []))
}

export function attachmentsOf(publication: Publication): Attachment[] {
  const own = 'attachments' in publication ? publication.attachments : []
  return [...own, ...bodiesOf(publication).flatMap((block) => (block.type === 'attachment' ? [block.attachment] : []))]
}

function bodiesOf(publication: Publication): Block[] {
  if ('body' in publication) return publication.body
  return publication.kind === 'settings' ? publication.about : []
}

const to = (kind: PageKind, ids: readonly (string | null)[]): Reference[] =>
  ids.flatMap((id) => (id ? [{ kind, id }] : []))

function fieldReferences(publication: Publication): Reference[] {
  switch (publication.kind) {
    case 'profiles':
      return [
        ...to('units', [publication.unit]),
        ...to('studios', [publication.studio]),
        ...to('profiles', publication.masters),
        ...publication.related,
      ]
    case 'stories':
      return [...articleReferences(publication), ...to('units', publication.units)]
    case 'news':
      return articleReferences(publication)
    case 'lectures':
      return [
        ...to('units', [publication.unit]),
        ...to('speakers', publication.speakers),
        ...to('news', publication.recaps),
      ]
    case 'units':
      return to('units', [publication.parent])
    case 'studios':
      return [...to('units', [publication.unit]), ...to('profiles', [publication.leader])]
    case 'speakers':
      return [...to('units', [publication.unit]), ...to('profiles', [publication.profile])]
    case 'topics':
      return publication.items
    case 'home':
      return [
        ...(publication.lead ? [publication.lead] : []),
        ...publication.recommended,
        ...to('profiles', publication.profiles),
        ...to('columns', publication.columns),
        ...to('topics', publication.topics),
      ]
    case 'navigation':
      return publication.items.flatMap((item) => ('id' in item.to ? [item.to] : []))
    default:
      return []
  }
}

const articleReferences = ({ column, topics, profiles, related }: Article): Reference[] => [
  ...to('columns', [column]),
  ...to('topics', topics),
  ...to('profiles', profiles),
  ...related,
]

function linkReferences(block: Block): Reference[] {
  return inlinesOf(block).flatMap((node) => (node.type === 'link' && 'id' in node.to ? [node.to] : []))
}

function inlinesOf(block: Block): Inline[] {
  if ('content' in block) return block.content
  if (block.type === 'list') return block.items.flat()
  return block.type === 'table' ? block.rows.flatMap((row) => row.flatMap(({ content }) => content)) : []
}
