import { createHash } from 'node:crypto'
import type { FlattenedField, Payload, PayloadRequest } from 'payload'
import { isGlobalKind, type Kind } from 'shared/kinds'
import { referencesIn } from '../../database/mongodb/references/walk.ts'
import type { Target } from '../../publishing/currentText.ts'
import { relations, type Source } from '../../publishing/projection/source.ts'
import { mediaIdsOf } from '../../rich-text/blocksFromLexical.ts'
import { mentionsIn } from '../../trash/mentions.ts'
import { canonicalJson } from './canonicalJson.ts'
import { ownFields } from './ownFields.ts'

/** Exactly what somebody reads when they review a document: its own fields, and what its media show and say. */
export interface ReviewedText {
  fields: Source
  media: MediumWords[]
}

/** A medium as a reviewer judges it. */
export interface MediumWords {
  id: string
  hash: string
  alt: string
  caption: string
  credit: string
  /** What stays of it where it is cropped, in hundredths of its width and height. */
  focal: { x: number; y: number }
}

export async function reviewedText(req: PayloadRequest, kind: Kind, source: Source): Promise<ReviewedText> {
  const fields = fieldsOf(req.payload, kind)
  return { fields: ownFields(fields, source), media: await mediaWords(req, mediaIn(fields, source)) }
}

/** Binds an approval to one wording of one document: any other has another digest. */
export const digestOf = ({ kind, id }: Target, text: ReviewedText): string =>
  createHash('sha256')
    .update(canonicalJson({ kind, id, ...text }))
    .digest('hex')

export const fieldsOf = (payload: Payload, kind: Kind): readonly FlattenedField[] =>
  (isGlobalKind(kind)
    ? payload.config.globals.find(({ slug }) => slug === kind)?.flattenedFields
    : payload.collections[kind].config.flattenedFields) ?? []

/**
 * The ids of all media that a document may show, and of what its rich texts mention besides: a draft whose text is not fit
 * to be read yet has them, too.
 */
export function usedBy(payload: Payload, kind: Kind, source: Source): string[] {
  const fields = fieldsOf(payload, kind)
  const chosen = referencesIn(fields, source).flatMap(({ collection, id }) => (collection === 'media' ? [id] : []))
  return [...new Set([...chosen, ...mentionsIn(fields, source)])]
}

/** The ids of all media that a document uses, those in its groups and rich texts included. */
function mediaIn(fields: readonly FlattenedField[], source: Source): string[] {
  return fields.flatMap((field) => {
    const value = source[field.name]
    if (!value) return []
    if (field.type === 'richText') return mediaIdsOf(value)
    if (field.type === 'upload') return relations(Array.isArray(value) ? value : [value])
    return field.type === 'group' || field.type === 'tab' ? mediaIn(field.flattenedFields, value as Source) : []
  })
}

export async function mediaWords(req: PayloadRequest, ids: readonly string[]): Promise<MediumWords[]> {
  if (ids.length === 0) return []
  const { docs } = await req.payload.db.find<StoredMedium>({
    collection: 'media',
    where: { id: { in: [...new Set(ids)] } },
    pagination: false,
    limit: 0,
    req,
  })
  return docs.map(wordsOf).sort((a, b) => (a.id < b.id ? -1 : 1))
}

type Words = Pick<MediumWords, 'hash' | 'alt' | 'caption' | 'credit'>

interface StoredMedium extends Partial<{ [Name in keyof Words]: Words[Name] | null }> {
  id: string
  focalX?: number | null
  focalY?: number | null
}

export const wordsOf = ({ id, hash, alt, caption, credit, focalX, focalY }: StoredMedium): MediumWords => ({
  id,
  hash: hash ?? '',
  alt: alt ?? '',
  caption: caption ?? '',
  credit: credit ?? '',
  focal: { x: focalX ?? 50, y: focalY ?? 50 },
})
