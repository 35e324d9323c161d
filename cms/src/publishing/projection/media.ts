import type { PayloadRequest } from 'payload'
import type { Attachment, Image } from 'shared/parts'
import { mediaIdsOf } from '../../rich-text/blocksFromLexical.ts'
import { Refusal } from '../refusal.ts'
import { relation, relations, type Source, text } from './source.ts'

/** The pictures and attachments of one document, by the ids of their media documents. */
export type Media = ReadonlyMap<string, Image | Attachment>

/** Loads every medium that a document shows, with its words as they are now. */
export async function mediaOf(req: PayloadRequest, source: Source): Promise<Media> {
  const ids = [
    ...relations([source.portrait, source.cover]),
    ...relations(source.attachments),
    ...mediaIdsOf(source.body),
    ...mediaIdsOf(source.about),
  ]
  if (ids.length === 0) return new Map()
  const { docs } = await req.payload.find({
    collection: 'media',
    where: { id: { in: [...new Set(ids)] } },
    depth: 0,
    pagination: false,
    req,
  })
  return new Map(docs.map((medium) => [String(medium.id), mediumOf(medium as unknown as Source)]))
}

/** The one picture of a field, or null where the field is empty. `name` is the field's name in sentences. */
export function pictureOf(media: Media, value: unknown, name: string): Image | null {
  const id = relation(value)
  if (id === null) return null
  const medium = media.get(id)
  if (medium && 'renditions' in medium) return medium
  throw new Refusal(`${name}选的图片已经不在媒体库里，或者不是图片。请重新选择，再发布。`)
}

/** The PDF files of a field. */
export function attachmentsOf(media: Media, value: unknown, name: string): Attachment[] {
  return relations(value).map((id) => {
    const medium = media.get(id)
    if (medium && 'hash' in medium) return medium
    throw new Refusal(`${name}里有文件已经不在媒体库里，或者不是 PDF。请重新选择，再发布。`)
  })
}

function mediumOf(medium: Source): Image | Attachment {
  const alt = text(medium.alt)
  if (!alt) throw new Refusal(`文件“${text(medium.filename)}”没有文字说明。请到“图片与附件”里补上，再发布。`)
  if (medium.mimeType === 'application/pdf') {
    return { name: alt, hash: String(medium.hash), type: 'application/pdf', bytes: Number(medium.filesize) }
  }
  return {
    alt,
    caption: text(medium.caption),
    credit: text(medium.credit),
    focal: { x: percent(medium.focalX), y: percent(medium.focalY) },
    renditions: medium.renditions as Image['renditions'],
  }
}

const percent = (value: unknown): number => (typeof value === 'number' ? Math.min(100, Math.max(0, value)) : 50)
