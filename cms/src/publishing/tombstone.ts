import { headline } from 'shared/headline'
import { isManuscriptKind } from 'shared/kinds'
import type { Publication } from 'shared/publication'
import type { LiveRow, PublicationRow } from './publicationStore.ts'

/**
 * What remains of a row that is withdrawn: nothing of its content but what the notices of a manuscript may say. The ordinals
 * stay, so that a second publishing finds its old places.
 */
export const tombstoneOf = (
  row: LiveRow,
  { withdrawnAt, isNameless }: { withdrawnAt: string; isNameless: boolean },
): PublicationRow => ({
  ...row,
  live: false,
  address: row.id,
  data: null,
  title: isManuscriptKind(row.kind) && !isNameless ? headline(row.data) : null,
  column: columnOf(row.data),
  state: 'pending',
  changedAt: withdrawnAt,
  references: [],
  blobs: [],
})

const columnOf = (publication: Publication): string | null => ('column' in publication ? publication.column : null)
