import { addressOf, titleOf } from './content.mjs'
import { frame } from './frame.mjs'
import { escapeHtml, fullDate, isoDay, shorten, summaryOf, textOf } from './words.mjs'

/** @typedef {import('./content.mjs').Publication} Publication */

/**
 * A page of a list: twenty items with date, headline and summary, and the ways to the next pages.
 * @param {string} path
 * @param {Publication[]} items
 */
export function listPage(path, items) {
  const [, section = ''] = path.split('/')
  const title = `${section}（${path}）`
  const entries = items.map((item) => `<li>${entry(item)}</li>`).join('')
  const paging = `<nav class="paging" aria-label="翻页"><a rel="prev" href="${path}">‹ 较新的内容</a><a rel="next" href="${path}">较早的内容 ›</a></nav>`
  const main = `<div class="pagehead"><h1>${escapeHtml(title)}</h1></div><ul class="cards">${entries}</ul>${paging}`
  return frame({ path, title, description: title, trail: [[`/${section}/`, section]] }, main)
}

/** @param {Publication} publication */
function entry(publication) {
  const { lead, body = [], publishedAt } = publication
  const opening = lead ? `<p class="opening">${escapeHtml(shorten(textOf(body), 90))}</p>` : ''
  return `<article class="card plain"><h2><a href="${addressOf(publication)}">${escapeHtml(titleOf(publication))}</a></h2><p class="summary">${escapeHtml(shorten(summaryOf(publication), 60))}</p>${opening}<time datetime="${isoDay(publishedAt)}">${fullDate(publishedAt)}</time></article>`
}
