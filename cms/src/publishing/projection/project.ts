import type { PayloadRequest } from 'payload'
import type { Kind } from 'shared/kinds'
import { type Publication, publication } from 'shared/publication'
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
}

/** The publication that a document would be, checked against the contract. Refuses with a sentence what is not fit. */
export async function project(req: PayloadRequest, projecting: Projecting): Promise<Publication> {
  const { kind, id, source, publishedAt, updatedAt, aliases } = projecting
  const nameOf = fieldNames(req.payload, kind)
  const desk = { media: await mediaOf(req, source), units: await unitsOf(req, kind, source), nameOf }
  const fields = PROJECTIONS[kind](source, desk)
  refuseIncomplete(kind, fields, { nameOf, at: updatedAt })
  const paged = 'slug' in fields ? { aliases } : {}
  const result = publication.safeParse({ kind, id, publishedAt, updatedAt, ...paged, ...fields })
  if (result.success) return result.data
  throw new Refusal(sentenceOf(result.error.issues, nameOf))
}
