import { ORIGINS } from 'shared/origins'
import type { Article } from 'shared/publication'
import { fullDate } from 'shared/shanghai'
import { escapeXml } from 'shared/text'
import type { BodyHtml } from './body-html.ts'
import { byline, paragraph, sourceLine } from './plain-html.ts'

/** What the page of a story or of a news item says. */
export function articleHtml(html: BodyHtml, article: Article): string {
  const { subtitle, lead, cover, body, attachments, originalDate } = article
  return [
    paragraph(subtitle),
    cover ? html.figure(cover) : '',
    paragraph(lead),
    html.blocks(body),
    ...attachments.map(html.attachment),
    originHtml(article),
    byline(article),
    originalDate ? paragraph(`原文日期：${fullDate(originalDate)}`) : '',
  ].join('')
}

function originHtml({ origin, source, sourceUrl }: Article): string {
  if (origin === 'original' || !sourceUrl) return sourceLine(source)
  return `<p>${ORIGINS.reprint}自：<a href="${escapeXml(sourceUrl)}">${escapeXml(source)}</a></p>`
}
