import type { RSSFeedItem } from '@astrojs/rss'
import { addressOf } from 'shared/addresses'
import { headline } from 'shared/headline'
import { KIND_LABELS } from 'shared/kinds'
import type { Image, Video } from 'shared/parts'
import type { PagePublication } from 'shared/publication'
import { imagesOf, videosOf } from 'shared/references'
import { escapeXml, oneLine } from 'shared/text'
import { imagePath, videoPath } from '../content/blob-paths.ts'
import type { Content } from '../content/content.ts'
import { widest } from '../presenting/pictures.ts'
import { summaryOf } from '../presenting/teaser.ts'
import { fullContent } from './full-content.ts'
import { xmlText } from './xml-text.ts'

/** A publication as an item of a feed. */
export function itemOf(content: Content, publication: PagePublication): RSSFeedItem {
  const { url } = content.settings()
  return {
    title: oneLine(headline(publication)),
    link: `${url}${addressOf(publication)}`,
    // Readers take a description for HTML: words in angle brackets would vanish from it, or worse.
    description: escapeXml(oneLine(summaryOf(publication))),
    pubDate: new Date(publication.publishedAt),
    categories: [categoryOf(content, publication), ...keywordsOf(publication)].map(oneLine),
    content: fullContent(content, publication),
    customData: [
      guid(publication.id),
      'author' in publication && publication.author ? `<dc:creator>${xmlText(publication.author)}</dc:creator>` : '',
      'sourceUrl' in publication && publication.sourceUrl
        ? `<dc:source>${xmlText(publication.sourceUrl)}</dc:source>`
        : '',
      `<atom:updated>${publication.updatedAt}</atom:updated>`,
      ...imagesOf(publication).map((image) => mediaContent(url, image)),
      ...videosOf(publication).map((video) => filmContent(url, video)),
    ].join(''),
  }
}

/** An item is known by its publication's id, so that a new address, a correction or a withdrawal makes no new item. */
export const guid = (id: string): string => `<guid isPermaLink="false">urn:uuid:${id}</guid>`

function categoryOf(content: Content, publication: PagePublication): string {
  const column = 'column' in publication ? content.get('columns', publication.column) : null
  return column?.name ?? KIND_LABELS[publication.kind]
}

const keywordsOf = (publication: PagePublication): string[] => ('keywords' in publication ? publication.keywords : [])

function mediaContent(url: string, image: Image): string {
  const rendition = widest(image)
  const { type, width, height, bytes } = rendition
  const size = `fileSize="${bytes}" width="${width}" height="${height}"`
  const credit = image.credit ? `<media:credit>${xmlText(image.credit)}</media:credit>` : ''
  const description = `<media:description>${xmlText(image.caption || image.alt)}</media:description>`
  return `<media:content url="${url}${imagePath(rendition)}" medium="image" type="${type}" ${size}>${credit}${description}</media:content>`
}

function filmContent(url: string, video: Video): string {
  const { name, type, bytes, captions, poster } = video
  const title = `<media:title>${xmlText(name)}</media:title>`
  const thumbnail = `<media:thumbnail url="${url}${imagePath(widest(poster))}"/>`
  const subtitles = `<media:subTitle type="${captions.type}" lang="zh" href="${url}${videoPath(captions)}"/>`
  return `<media:content url="${url}${videoPath(video)}" medium="video" type="${type}" fileSize="${bytes}">${title}${thumbnail}${subtitles}</media:content>`
}
