import { KIND_LABELS } from './kinds.ts'
import type { Publication } from './publication.ts'

/** The words by which a publication is named in lists, feeds and sentences. */
export function headline(publication: Publication): string {
  if ('name' in publication) return publication.name
  if ('title' in publication) return publication.title
  return KIND_LABELS[publication.kind]
}
