import { createHash } from 'node:crypto'
import { headline } from 'shared/headline'
import type { Publication } from 'shared/publication'

/** How a publication is told on record. */
export const onRecord = (publication: Publication) => ({
  kind: publication.kind,
  document: publication.id,
  title: headline(publication),
  digest: createHash('sha256').update(JSON.stringify(publication)).digest('hex'),
})
