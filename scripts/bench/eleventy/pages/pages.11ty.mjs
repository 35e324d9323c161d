import { subjectOf } from '../content.mjs'
import { feed, sitemap } from '../feed.mjs'
import { listPage } from '../list.mjs'
import { publicationPage } from '../publication.mjs'

/** @typedef {{ entry: import('../content.mjs').Entry }} Data */

export const data = {
  pagination: { data: 'entries', size: 1, alias: 'entry' },
  permalink: (/** @type {Data} */ { entry: { path } }) => (path.endsWith('/') ? `${path}index.html` : path),
  eleventyExcludeFromCollections: true,
}

/** @param {Data} data */
export function render({ entry }) {
  const { own, others } = subjectOf(entry)
  if (entry.path.startsWith('/sitemap-')) return sitemap(others)
  if (entry.path.endsWith('.xml')) return feed(entry.path, others)
  return own ? publicationPage(entry.path, own, others) : listPage(entry.path, others)
}
