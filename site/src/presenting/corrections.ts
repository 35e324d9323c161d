import type { PagePublication } from 'shared/publication'
import type { Correction } from 'shared/publications/fields'

/** What was corrected in a publication, the latest first. */
export const latestCorrections = (publication: PagePublication): Correction[] =>
  'corrections' in publication ? publication.corrections.toReversed() : []
