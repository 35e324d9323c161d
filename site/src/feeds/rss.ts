import { getRssString, type RSSFeedItem } from '@astrojs/rss'
import { oneLine } from 'shared/text'
import type { Content } from '../content/content.ts'
import { correctedList } from '../content/derived-lists.ts'
import type { Feed } from './feeds.ts'
import { itemOf } from './items.ts'
import { noticeItem } from './notice-item.ts'
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
    items: withinLimit(itemsOf(content, feed)),
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

/** Notices of withdrawals, the newest, and older ones that were corrected of late. */
function itemsOf(content: Content, { list }: Feed): RSSFeedItem[] {
  const { url } = content.settings()
  const newest = content.newest(list, NEWEST)
  const shown = new Set(newest.map(({ id }) => id))
  const corrected = content.newest(correctedList(list), NEWEST).filter(({ id }) => !shown.has(id))
  return [
    ...content.notices(list, NEWEST).map((notice) => noticeItem(url, notice)),
    ...[...newest, ...corrected].map((publication) => itemOf(content, publication)),
  ]
}

function channelData(content: Content, { address }: Feed): string {
  const { url, reprintNotice } = content.settings()
  const self = `<atom:link href="${xmlText(url + address)}" rel="self" type="application/rss+xml"/>`
  const copyright = reprintNotice ? `<copyright>${xmlText(reprintNotice)}</copyright>` : ''
  return `<language>zh-CN</language>${copyright}${self}`
}
