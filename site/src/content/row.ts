import { publicAddress } from 'shared/addresses'
import type { Reference } from 'shared/parts'
import type { Publication } from 'shared/publication'
import { referencesOf } from 'shared/references'
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
    data: JSON.stringify(publication),
    ordinals,
    sequence,
    memberships: membershipsOf(publication, ordinals, time),
    references: referencesOf(publication),
    addresses: { own: publicAddress(publication), aliases: 'aliases' in publication ? publication.aliases : [] },
    blobPaths: blobPathsOf(publication),
    over: isOver(publication, time),
  }
}
