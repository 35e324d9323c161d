import type { PayloadRequest } from 'payload'
import { isManuscriptKind, type Kind } from 'shared/kinds'
import { isOfSoundSize, MAX_PUBLICATION_BYTES, type Publication, publication } from 'shared/publication'
import type { Correction } from 'shared/publications/fields'
import { Refusal } from '../refusal.ts'
import { refuseIncomplete } from './completeness.ts'
import { fieldNames } from './fieldLabels.ts'
import { mediaOf } from './media.ts'
import { PROJECTIONS } from './projections.ts'
import { sentenceOf } from './schemaSentence.ts'
import type { Source } from './source.ts'
import { unitsOf } from './unitsOf.ts'

interface Projecting {
  kind: Kind
  id: string
  source: Source
  publishedAt: string
  updatedAt: string
  aliases: readonly string[]
  corrections: readonly Correction[]
}

/** The publication that a document would be, checked against the contract. Refuses with a sentence what is not fit. */
export async function project(req: PayloadRequest, projecting: Projecting): Promise<Publication> {
  const { kind, id, source, publishedAt, updatedAt, aliases, corrections } = projecting
  const nameOf = fieldNames(req.payload, kind)
  const desk = { media: await mediaOf(req, source), units: await unitsOf(req, kind, source), nameOf }
  const fields = PROJECTIONS[kind](source, desk)
  refuseIncomplete(kind, fields, { nameOf, at: updatedAt })
  const paged = 'slug' in fields ? { aliases } : {}
  const corrected = isManuscriptKind(kind) ? { corrections } : {}
  const projected = { kind, id, publishedAt, updatedAt, ...paged, ...corrected, ...fields }
  refuseTooLarge(projected)
  const result = publication.safeParse(projected)
  if (result.success) return result.data
  throw new Refusal(sentenceOf(result.error.issues, nameOf))
}

function refuseTooLarge(projected: object): void {
  if (isOfSoundSize(projected)) return
  const characters = Math.floor(MAX_PUBLICATION_BYTES / 3 / 10_000)
  throw new Refusal(
    `还不能公开：这一篇太长，超过了一个网页的上限（约 ${characters} 万个汉字，表格和图片也占篇幅）。请分成几篇，再送审。`,
  )
}
