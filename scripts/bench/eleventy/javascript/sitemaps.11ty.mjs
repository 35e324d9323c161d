import { addressOf, settings } from '../content.mjs'
import { pagesOf } from './pages-of.mjs'

export const data = pagesOf('sitemaps')

/** @param {import('./pages-of.mjs').Data} data */
export const render = ({ entry: { others } }) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${others.map((item) => `<url><loc>${settings.url}${addressOf(item)}</loc><lastmod>${item.updatedAt}</lastmod></url>\n`).join('')}</urlset>`
