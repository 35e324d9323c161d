import type { RSSFeedItem } from '@astrojs/rss'
import { addressOf } from 'shared/addresses'
import { headline } from 'shared/headline'
import { KIND_LABELS } from 'shared/kinds'
import type { Image } from 'shared/parts'
import type { PagePublication } from 'shared/publication'
import { imagesOf } from 'shared/references'
import { escapeXml, oneLine } from 'shared/text'
import { imagePath } from '../content/blob-paths.ts'
import type { Content } from '../content/content.ts'
import { widest } from '../presenting/pictures.ts'
import { summaryOf } from '../presenting/teaser.ts'
import { fullContent } from './full-content.ts'
import { xmlText } from './xml-text.ts'

/** A publication as an item of a feed. Its guid is its id, so that a new address makes no new item. */
export function itemOf(content: Content, publication: PagePublication): RSSFeedItem {
  const { url } = content.settings()
  return {
    title: oneLine(headline(publication)),
    link: `${url}${addressOf(publication)}`,
    // Readers take a description for HTML: words in angle brackets would vanish from it, or worse.
    description: escapeXml(oneLine(summaryOf(publication))),
    pubDate: new Date(publication.publishedAt),
    categories: [oneLine(categoryOf(content, publication))],
    content: fullContent(content, publication),
    customData: [
      `<guid isPermaLink="false">urn:uuid:${publication.id}</guid>`,
      'author' in publication && publication.author ? `<dc:creator>${xmlText(publication.author)}</dc:creator>` : '',
      `<atom:updated>${publication.updatedAt}</atom:updated>`,
      ...imagesOf(publication).map((image) => mediaContent(url, image)),
    ].join(''),
  }
}

function categoryOf(content: Content, publication: PagePublication): string {
  const column = 'column' in publication ? content.get('columns', publication.column) : null
  return column?.name ?? KIND_LABELS[publication.kind]
}

function mediaContent(url: string, image: Image): string {
  const rendition = widest(image)
  const { type, width, height, bytes } = rendition
  const size = `fileSize="${bytes}" width="${width}" height="${height}"`
  const credit = image.credit ? `<media:credit>${xmlText(image.credit)}</media:credit>` : ''
  const description = `<media:description>${xmlText(image.caption || image.alt)}</media:description>`
  return `<media:content url="${url}${imagePath(rendition)}" medium="image" type="${type}" ${size}>${credit}${description}</media:content>`
}
