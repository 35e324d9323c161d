import { getRssString, type RSSFeedItem } from '@astrojs/rss'
import { oneLine } from 'shared/text'
import type { Content } from '../content/content.ts'
import type { Feed } from './feeds.ts'
import { itemOf } from './items.ts'
import { xmlText } from './xml-text.ts'

const NEWEST = 50

/** Full texts of more characters than this make a feed that no reader takes. */
const MOST_CHARACTERS = 4_000_000

const NAMESPACES = {
  atom: 'http://www.w3.org/2005/Atom',
  dc: 'http://purl.org/dc/elements/1.1/',
  media: 'http://search.yahoo.com/mrss/',
}

/** A feed as RSS 2.0. It names no time of building: the same content gives the same bytes. */
export async function rss(content: Content, feed: Feed): Promise<Response> {
  const { name, description, url } = content.settings()
  const xml = await getRssString({
    title: oneLine(feed.page === '/' ? name : `${feed.label} - ${name}`),
    description: oneLine(description) || oneLine(name),
    site: `${url}${feed.page}`,
    xmlns: NAMESPACES,
    customData: channelData(content, feed),
    items: withinLimit(content.newest(feed.list, NEWEST).map((publication) => itemOf(content, publication))),
  })
  return new Response(xml, { headers: { 'content-type': 'application/rss+xml; charset=utf-8' } })
}

/** What comes after too much text has its summary and its link alone. */
function withinLimit(items: readonly RSSFeedItem[]): RSSFeedItem[] {
  let characters = 0
  return items.map(({ content = '', ...item }) => {
    if (characters + content.length > MOST_CHARACTERS) return item
    characters += content.length
    return { ...item, content }
  })
}

function channelData(content: Content, { address }: Feed): string {
  const { url, reprintNotice } = content.settings()
  const self = `<atom:link href="${xmlText(url + address)}" rel="self" type="application/rss+xml"/>`
  const copyright = reprintNotice ? `<copyright>${xmlText(reprintNotice)}</copyright>` : ''
  return `<language>zh-CN</language>${copyright}${self}`
}
