import type { PayloadRequest } from 'payload'
import { STRUCTURE_KINDS } from 'shared/kinds'
import type { Reference } from 'shared/parts'
import type { PreviewOrder } from 'shared/preview'
import type { Publication } from 'shared/publication'
import { referencesOf } from 'shared/references'
import { publicationRows, referenceKey, rowId } from '../../publishing/publicationStore.ts'
import { type Draft, draftOf } from './draftOf.ts'
import { draftText } from './draftText.ts'
import { NO_COLUMN, noColumn } from './placeholders.ts'

/** A page stands on no more units and columns that are not public. */
const MOST_BESIDE = 30

/** A draft with all that its page stands on and that is not public yet: its column, its units and the units above them. */
export async function orderFor(req: PayloadRequest, { publication }: Draft): Promise<PreviewOrder> {
  const beside = new Map<string, Publication>()
  let unread: Publication[] = [publication]
  while (unread.length > 0 && beside.size < MOST_BESIDE) {
    const needed = unread.flatMap(referencesOf).filter((each) => carries(each) && !beside.has(referenceKey(each)))
    unread = await drafts(req, await notPublic(req, needed))
    for (const each of unread) beside.set(referenceKey(each as Reference), each)
  }
  return { publications: [publication, ...beside.values(), ...placeholderFor(publication)] }
}

const carries = ({ kind }: Reference): boolean => (STRUCTURE_KINDS as readonly string[]).includes(kind)

async function notPublic(req: PayloadRequest, references: readonly Reference[]): Promise<Reference[]> {
  if (references.length === 0) return []
  const ids = references.map(({ kind, id }) => rowId(kind, id))
  const rows = await publicationRows(req, { and: [{ id: { in: ids } }, { live: { equals: true } }] })
  const live = new Set(rows.map(({ id }) => id))
  return references.filter(({ kind, id }) => !live.has(rowId(kind, id)))
}

/** Their public fields, whoever asks: a column's name is shown to all who may see what stands in it. */
async function drafts(req: PayloadRequest, references: readonly Reference[]): Promise<Publication[]> {
  const found: Publication[] = []
  for (const reference of references) {
    const source = await draftText(req, { ...reference, isTrusted: true })
    if (source) found.push((await draftOf(req, { ...reference, source })).publication)
  }
  return found
}

const placeholderFor = (publication: Publication): Publication[] =>
  'column' in publication && publication.column === NO_COLUMN ? [noColumn(publication.kind, publication.updatedAt)] : []
