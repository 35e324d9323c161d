import { addressOf, settings, titleOf } from '../content.mjs'
import { bodyHtml, escapeHtml, rfc822, summaryOf } from '../words.mjs'
import { pagesOf } from './pages-of.mjs'

export const data = pagesOf('feeds')

/**
 * A feed with whole texts.
 * @param {import('./pages-of.mjs').Data} data
 */
export const render = ({ entry: { path, others } }) =>
  `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>${escapeHtml(settings.name)}</title><description>${escapeHtml(settings.description)}</description><link>${settings.url}/</link><language>zh-CN</language><atom:link href="${settings.url}${path}" rel="self" type="application/rss+xml"/>${others.map(item).join('')}</channel></rss>`

/** @param {import('../content.mjs').Publication} publication */
const item = (publication) =>
  `<item><title>${escapeHtml(titleOf(publication))}</title><link>${settings.url}${addressOf(publication)}</link><guid isPermaLink="false">urn:uuid:${publication.id}</guid><description>${escapeHtml(summaryOf(publication))}</description><pubDate>${rfc822(publication.publishedAt)}</pubDate><content:encoded>${escapeHtml(bodyHtml(publication.body))}</content:encoded></item>`
