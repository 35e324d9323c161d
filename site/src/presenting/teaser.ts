import { addressOf } from 'shared/addresses'
import { type Block, plainText } from 'shared/blocks'
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

/** The text's first words. Headings, and the lines before a colon that open a notice, say nothing by themselves. */
function firstWords(blocks: readonly Block[]): string {
  const telling = blocks.filter((block) => block.type === 'paragraph' && !/[：:]\s*$/.test(plainText([block])))
  return shorten(plainText(telling), SUMMARY_LENGTH)
}

export function teaserOf(content: Content, publication: PagePublication): Teaser {
  return {
    address: addressOf(publication),
    kicker: kickerOf(content, publication),
    title: headline(publication),
    summary: summaryOf(publication),
    image: imageOf(publication),
  }
}

function imageOf(publication: PagePublication): Image | null {
  if ('portrait' in publication) return publication.portrait
  return 'cover' in publication ? publication.cover : null
}

/** The editor's own summary, or else the first words of the text. */
export function summaryOf(publication: PagePublication): string {
  switch (publication.kind) {
    case 'stories':
    case 'news':
      return publication.lead || firstWords(publication.body)
    case 'profiles':
      return publication.summary || firstWords(publication.body)
    case 'lectures':
      return [whenInFull(publication), publication.venue.name].filter(Boolean).join('　')
    case 'columns':
      return publication.description
    case 'speakers':
      return [publication.identity, ...publication.subjects].filter(Boolean).join('　')
    default:
      return publication.introduction
  }
}

/** The first words of an article below its summary, where no picture stands beside it. */
export function openingWords(publication: PagePublication): string {
  const article = publication.kind === 'stories' || publication.kind === 'news' ? publication : null
  return article?.lead ? firstWords(article.body) : ''
}

function kickerOf(content: Content, publication: PagePublication): string {
  if ('column' in publication) return content.get('columns', publication.column)?.name ?? KIND_LABELS[publication.kind]
  if (publication.kind === 'lectures') return LECTURE_TYPES[publication.type]
  return KIND_LABELS[publication.kind]
}
