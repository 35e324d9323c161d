import type { PagePublication } from 'shared/publication'

/** The day that a publication bears: the one of the old site, where it had stood there before. */
export const dayOf = (publication: PagePublication): string => originalDay(publication) ?? publication.publishedAt

export const originalDay = (publication: PagePublication): string | null =>
  'originalDate' in publication ? publication.originalDate : null
