import type { Block } from './blocks.ts'
import type { PageKind } from './kinds.ts'
import type { Attachment, Image, Reference } from './parts.ts'
import type { Publication } from './publication.ts'

/** Every publication that this one points to, once each. */
export function referencesOf(publication: Publication): Reference[] {
  const found = [...fieldReferences(publication), ...bodiesOf(publication).flatMap(linkReferences)]
  return [...new Map(found.map((reference) => [`${reference.kind}/${reference.id}`, reference])).values()]
}

/** The SHA-256 of every picture and attachment whose bytes this publication makes public, once each. */
export function blobsOf(publication: Publication): string[] {
  return [
    ...new Set(
      [...imagesOf(publication).flatMap(({ renditions }) => renditions), ...attachmentsOf(publication)].map(
        ({ hash }) => hash,
      ),
    ),
  ]
}

export function imagesOf(publication: Publication): Image[] {
  const own = 'portrait' in publication ? publication.portrait : 'cover' in publication ? publication.cover : null
  const inBody = bodiesOf(publication).flatMap((block) => (block.type === 'image' ? [block.image] : []))
  return own ? [own, ...inBody] : inBody
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
      return [...to('units', [publication.unit]), ...publication.related]
    case 'stories':
    case 'news':
      return [...to('columns', [publication.column]), ...to('profiles', publication.profiles), ...publication.related]
    case 'lectures':
      return [
        ...to('units', [publication.unit]),
        ...to(
          'profiles',
          publication.speakers.map(({ profile }) => profile),
        ),
      ]
    case 'topics':
      return publication.items
    case 'home':
      return [
        ...(publication.lead ? [publication.lead] : []),
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

function linkReferences(block: Block): Reference[] {
  if (block.type === 'image' || block.type === 'attachment') return []
  const inlines = block.type === 'list' ? block.items.flat() : block.content
  return inlines.flatMap((node) => (node.type === 'link' && 'id' in node.to ? [node.to] : []))
}
