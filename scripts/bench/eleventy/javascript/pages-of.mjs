/**
 * A page for every entry of a template.
 * @param {string} template
 */
export const pagesOf = (template) => ({
  pagination: { data: `entries.${template}`, size: 1, alias: 'entry' },
  permalink: (/** @type {Data} */ { entry }) => entry.file,
  eleventyExcludeFromCollections: true,
})

/** @typedef {{ entry: import('../content.mjs').Entry }} Data */
