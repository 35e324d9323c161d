import { addressOf, settings, titleOf } from './content.mjs'
import { bodyHtml, escapeHtml, summaryOf } from './words.mjs'

/** @typedef {import('./content.mjs').Publication} Publication */

/** @param {Publication[]} items */
export const sitemap = (items) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${items.map((item) => `<url><loc>${settings.url}${addressOf(item)}</loc><lastmod>${item.updatedAt}</lastmod></url>\n`).join('')}</urlset>`

/**
 * A feed with whole texts.
 * @param {string} path
 * @param {Publication[]} items
 */
export const feed = (path, items) =>
  `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>${escapeHtml(settings.name)}</title><description>${escapeHtml(settings.description)}</description><link>${settings.url}/</link><language>zh-CN</language><atom:link href="${settings.url}${path}" rel="self" type="application/rss+xml"/>${items.map(item).join('')}</channel></rss>`

/** @param {Publication} publication */
const item = (publication) =>
  `<item><title>${escapeHtml(titleOf(publication))}</title><link>${settings.url}${addressOf(publication)}</link><guid isPermaLink="false">urn:uuid:${publication.id}</guid><description>${escapeHtml(summaryOf(publication))}</description><pubDate>${new Date(publication.publishedAt).toUTCString()}</pubDate><content:encoded>${escapeHtml(bodyHtml(publication.body ?? []))}</content:encoded></item>`
