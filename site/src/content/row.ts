import { publicAddress } from 'shared/addresses'
import type { Reference } from 'shared/parts'
import type { Publication } from 'shared/publication'
import { referencesOf } from 'shared/references'
import { cleanText } from 'shared/text'
import { blobPathsOf } from './blob-paths.ts'
import { membershipsOf } from './derived-lists.ts'
import { type LectureStatus, momentsOf, statusAt } from './moments.ts'

/** A live publication with everything that the store derives from it. */
export interface Row {
  publication: Publication
  data: string
  ordinals: Record<string, number>
  sequence: number
  memberships: Map<string, number>
  references: Reference[]
  addresses: { own: string | null; aliases: string[] }
  blobPaths: string[]
  /** Of lectures alone, at the recorded time. */
  status: LectureStatus | null
  moments: string[]
}

export function rowOf(
  publication: Publication,
  { ordinals, sequence, time }: { ordinals: Record<string, number>; sequence: number; time: string },
): Row {
  return {
    publication,
    data: JSON.stringify(publication, cleaned),
    ordinals,
    sequence,
    memberships: membershipsOf(publication, ordinals, time),
    references: referencesOf(publication),
    addresses: { own: publicAddress(publication), aliases: 'aliases' in publication ? publication.aliases : [] },
    blobPaths: blobPathsOf(publication),
    status: publication.kind === 'lectures' ? statusAt(publication, time) : null,
    moments: momentsOf(publication),
  }
}

/** Pages and feeds never meet characters that their formats forbid. */
const cleaned = (_key: string, value: unknown): unknown => (typeof value === 'string' ? cleanText(value) : value)
