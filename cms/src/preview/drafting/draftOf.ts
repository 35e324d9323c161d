import type { PayloadRequest } from 'payload'
import type { Block } from 'shared/blocks'
import { isManuscriptKind } from 'shared/kinds'
import type { Publication } from 'shared/publication'
import { correctionsOf } from '../../publishing/corrections.ts'
import type { Target } from '../../publishing/currentText.ts'
import { fieldNames } from '../../publishing/projection/fieldLabels.ts'
import { PROJECTIONS } from '../../publishing/projection/projections.ts'
import type { Source } from '../../publishing/projection/source.ts'
import { unitsOf } from '../../publishing/projection/unitsOf.ts'
import { publicationRow } from '../../publishing/publicationStore.ts'
import { isUnchanged, projectionOf } from '../../publishing/publish.ts'
import { Refusal } from '../../publishing/refusal.ts'
import { RichTextError } from '../../rich-text/richText.ts'
import { draftMedia, withoutLost } from './draftMedia.ts'
import { repaired } from './repaired.ts'

/** A draft as readers would see it now. `lacks` says why it could not be published as it is. */
export interface Draft {
  publication: Publication
  lacks: string | null
}

interface Drafted extends Target {
  source: Source
}

/** What a draft would be to readers: the very publication where it can be published, else as much of it as there is. */
export async function draftOf(req: PayloadRequest, { kind, id, source }: Drafted): Promise<Draft> {
  const before = await publicationRow(req, kind, id)
  const at = new Date().toISOString()
  try {
    const publication = await projectionOf(req, { kind, id, source, before, at })
    return { publication: isUnchanged(before, publication) ? before.data : publication, lacks: null }
  } catch (error) {
    if (!(error instanceof Refusal || error instanceof RichTextError)) throw error
    const dates = { publishedAt: before?.publishedAt ?? at, updatedAt: at }
    const corrected = isManuscriptKind(kind) ? { corrections: correctionsOf(before, { at }) } : {}
    const publication = repaired(
      kind,
      { kind, id, ...dates, ...corrected, ...(await fieldsOf(req, { kind, id, source })) },
      at,
    )
    if (publication) return { publication, lacks: error.message }
    throw error
  }
}

async function fieldsOf(req: PayloadRequest, { kind, source }: Drafted): Promise<Source> {
  const media = await draftMedia(req, source)
  const units = await unitsOf(req, kind, source)
  const desk = { media, units, nameOf: fieldNames(req.payload, kind), standIn }
  const fields = PROJECTIONS[kind](withoutLost(source, media), desk)
  return 'slug' in fields ? { aliases: [], ...fields } : fields
}

/** In the place of what cannot be shown stands why. */
const standIn = ({ message }: RichTextError): Block => ({
  type: 'paragraph',
  content: [{ type: 'text', text: `（${message}）`, marks: [] }],
})
