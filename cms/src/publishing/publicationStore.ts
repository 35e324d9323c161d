import type { PayloadRequest, Where } from 'payload'
import { publicAddress } from 'shared/addresses'
import type { Kind } from 'shared/kinds'
import type { Reference } from 'shared/parts'
import type { Publication } from 'shared/publication'
import { blobsOf, referencesOf } from 'shared/references'
import { refuseUnsigned } from './signOffToken.ts'

/** A row of `publications`. While `live`, `data` is what the public sees; a withdrawn row keeps no more than a tombstone. */
export interface PublicationRow {
  id: string
  kind: Kind
  document: string
  live: boolean
  /** The public address; the row's own id where it has none, so that the unique index holds on every database. */
  address: string
  data: Publication | null
  /** What the notices of a withdrawn manuscript may say of it, as the contract describes them; null while `live`. */
  title: string | null
  column: string | null
  state: 'pending' | 'numbered'
  sequence: number | null
  /** The immutable number in each list, those included that it has left. */
  ordinals: Record<string, number>
  publishedAt: string
  changedAt: string
  /** All addresses that lead to it: the present one, and former ones that nobody else has taken since. */
  addresses: string[]
  references: string[]
  blobs: string[]
}

/** The row of something that readers see. */
export type LiveRow = PublicationRow & { data: Publication }

export const rowId = (kind: Kind, document: string): string => `${kind}:${document}`

/** How `references` name a publication. */
export const referenceKey = ({ kind, id }: Reference): string => `${kind}/${id}`

export async function publicationRow(
  req: PayloadRequest,
  kind: Kind,
  document: string,
): Promise<PublicationRow | null> {
  const [row] = await publicationRows(req, { id: { equals: rowId(kind, document) } })
  return row ?? null
}

export async function publicationRows(req: PayloadRequest, where: Where, limit = 0): Promise<PublicationRow[]> {
  const { docs } = await req.payload.db.find({ collection: 'publications', where, limit, pagination: false, req })
  return docs as unknown as PublicationRow[]
}

/** What readers see now, as far as it matches. */
export async function livePublications(req: PayloadRequest, where: Where, limit = 0): Promise<Publication[]> {
  const rows = await publicationRows(req, { and: [where, { live: { equals: true } }] }, limit)
  return rows.flatMap(({ data }) => (data ? [data] : []))
}

/** The row of something that becomes public. It keeps its places in the feed and in its lists until it is numbered. */
export function rowOf(publication: Publication, before: PublicationRow | null): PublicationRow {
  const { kind, id: document, publishedAt, updatedAt } = publication
  const id = rowId(kind, document)
  const address = publicAddress(publication)
  const aliases = 'aliases' in publication ? publication.aliases : []
  return {
    id,
    kind,
    document,
    live: true,
    address: address ?? id,
    data: publication,
    title: null,
    column: null,
    state: 'pending',
    sequence: before?.sequence ?? null,
    ordinals: before?.ordinals ?? {},
    publishedAt,
    changedAt: updatedAt,
    addresses: [...aliases, ...(address ? [address] : [])],
    references: referencesOf(publication).map(referenceKey),
    blobs: blobsOf(publication),
  }
}

/** Stores a whole row that was signed off. Payload writes a part of a row with lists in it as if the rest were empty. */
export async function saveRow(req: PayloadRequest, row: PublicationRow, before: PublicationRow | null): Promise<void> {
  refuseUnsigned(req, row.id)
  const { db } = req.payload
  const collection = 'publications'
  if (before) await db.updateOne({ collection, id: row.id, data: { ...row }, req, returning: false })
  else await db.create({ collection, data: { ...row }, req, returning: false })
}

/** Gives a pending row its place in the feed and in its lists, and leaves the rest as it is. */
export async function numberRow(
  req: PayloadRequest,
  { id, sequence, ordinals }: Pick<PublicationRow, 'id' | 'sequence' | 'ordinals'>,
): Promise<void> {
  const data = { state: 'numbered', sequence, ordinals }
  await req.payload.db.updateOne({ collection: 'publications', id, data, req, returning: false })
}
