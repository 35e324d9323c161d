import { addressOf } from 'shared/addresses'
import { plainText } from 'shared/blocks'
import { headline } from 'shared/headline'
import { KIND_LABELS } from 'shared/kinds'
import { LECTURE_TYPES } from 'shared/lectures'
import type { Image } from 'shared/parts'
import type { PagePublication } from 'shared/publication'
import { shorten } from 'shared/text'
import type { Content } from '../content/content.ts'
import { whenInFull } from './lecture-times.ts'

/** What a front page or a list says of a publication of any kind. */
export interface Teaser {
  address: string
  kicker: string
  title: string
  summary: string
  image: Image | null
}

const SUMMARY_LENGTH = 90

export function teaserOf(content: Content, publication: PagePublication): Teaser {
  return {
    address: addressOf(publication),
    kicker: kickerOf(content, publication),
    title: headline(publication),
    summary: summaryOf(publication),
    image: imageOf(publication),
  }
}

export function imageOf(publication: PagePublication): Image | null {
  if ('portrait' in publication) return publication.portrait
  return 'cover' in publication ? publication.cover : null
}

/** The editor's own summary, or else the first words of the text. */
export function summaryOf(publication: PagePublication): string {
  switch (publication.kind) {
    case 'stories':
    case 'news':
      return publication.lead || shorten(plainText(publication.body), SUMMARY_LENGTH)
    case 'profiles':
      return publication.summary || shorten(plainText(publication.body), SUMMARY_LENGTH)
    case 'lectures':
      return [whenInFull(publication), publication.venue.name].filter(Boolean).join('　')
    case 'columns':
      return publication.description
    default:
      return publication.introduction
  }
}

function kickerOf(content: Content, publication: PagePublication): string {
  if ('column' in publication) return content.get('columns', publication.column)?.name ?? KIND_LABELS[publication.kind]
  if (publication.kind === 'lectures') return LECTURE_TYPES[publication.type]
  return KIND_LABELS[publication.kind]
}
