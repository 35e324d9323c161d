import type { RSSFeedItem } from '@astrojs/rss'
import { fullDate } from 'shared/shanghai'
import { oneLine } from 'shared/text'
import type { Notice } from '../content/content.ts'
import { guid } from './items.ts'
import { paragraph } from './plain-html.ts'

/** That a manuscript was withdrawn, under the guid by which readers know it, in place of its text. */
export function noticeItem(url: string, { id, title, address, withdrawnAt }: Notice): RSSFeedItem {
  const words = `本站已于${fullDate(withdrawnAt)}撤回这篇稿件，原网址不再提供阅读。已经转载的，请一并撤下。`
  return {
    title: title === null ? '该稿件已撤回' : `该稿件已撤回：《${oneLine(title)}》`,
    link: address === null ? undefined : url + address,
    description: words,
    pubDate: new Date(withdrawnAt),
    content: paragraph(words),
    customData: `${guid(id)}<atom:updated>${withdrawnAt}</atom:updated>`,
  }
}
