import { headline } from 'shared/headline'
import type { PagePublication } from 'shared/publication'

/** What names a publication in one line of a list: a short title where there is one, but never without the person. */
export function lineOf(publication: PagePublication): string {
  const short = 'shortTitle' in publication ? publication.shortTitle : ''
  if (!short) return headline(publication)
  return publication.kind === 'profiles' ? `${publication.name}：${short}` : short
}
