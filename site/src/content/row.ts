import { publicAddress } from 'shared/addresses'
import type { Reference } from 'shared/parts'
import type { Publication } from 'shared/publication'
import { referencesOf } from 'shared/references'
import { cleanText } from 'shared/text'
import { blobPathsOf } from './blob-paths.ts'
import { isOver, membershipsOf } from './derived-lists.ts'

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
  over: boolean
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
    over: isOver(publication, time),
  }
}

/** Pages and feeds never meet characters that their formats forbid. */
const cleaned = (_key: string, value: unknown): unknown => (typeof value === 'string' ? cleanText(value) : value)
