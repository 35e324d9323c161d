import { addressOf, titleOf } from '../content.mjs'
import { escapeHtml, fullDate, isoDay, shorten, summaryOf, textOf } from '../words.mjs'
import { frame } from './frame.mjs'
import { pagesOf } from './pages-of.mjs'

export const data = pagesOf('lists')

/**
 * A page of a list: twenty items with date, headline and summary, and the ways to the next pages.
 * @param {import('./pages-of.mjs').Data} data
 */
export function render({ entry }) {
  const { path, title, others } = entry
  const cards = others.map((item) => `<li>${card(item)}</li>`).join('')
  const paging = `<nav class="paging" aria-label="翻页"><a rel="prev" href="${path}">‹ 较新的内容</a><a rel="next" href="${path}">较早的内容 ›</a></nav>`
  return frame(
    entry,
    `<div class="pagehead"><h1>${escapeHtml(title)}</h1></div><ul class="cards">${cards}</ul>${paging}`,
  )
}

/** @param {import('../content.mjs').Publication} publication */
function card(publication) {
  const { lead, body, publishedAt } = publication
  const opening = lead ? `<p class="opening">${escapeHtml(shorten(textOf(body), 90))}</p>` : ''
  return `<article class="card plain"><h2><a href="${addressOf(publication)}">${escapeHtml(titleOf(publication))}</a></h2><p class="summary">${escapeHtml(shorten(summaryOf(publication), 60))}</p>${opening}<time datetime="${isoDay(publishedAt)}">${fullDate(publishedAt)}</time></article>`
}
