import type { RSSFeedItem } from '@astrojs/rss'
import { fullDate } from 'shared/shanghai'
import { escapeXml, oneLine } from 'shared/text'
import type { Notice } from '../content/content.ts'
import { guid } from './items.ts'
import { paragraph } from './plain-html.ts'
import { xmlText } from './xml-text.ts'

/**
 * That a manuscript was withdrawn, under the guid by which readers know it, in place of its text. Its old address is
 * named and not linked: every link of the site leads to a page.
 */
export function noticeItem(url: string, { id, title, address, withdrawnAt }: Notice): RSSFeedItem {
  const where = address === null ? '' : `原网址：${url}${address}`
  const words = `本站已于${fullDate(withdrawnAt)}撤回这篇稿件，不再提供阅读。已经转载的，请一并撤下。`
  return {
    title: title === null ? '该稿件已撤回' : `该稿件已撤回：《${oneLine(title)}》`,
    description: escapeXml(words + where),
    pubDate: new Date(withdrawnAt),
    content: paragraph(words) + paragraph(where),
    customData: [
      guid(id),
      address === null ? '' : `<dc:identifier>${xmlText(url + address)}</dc:identifier>`,
      `<atom:updated>${withdrawnAt}</atom:updated>`,
    ].join(''),
  }
}
