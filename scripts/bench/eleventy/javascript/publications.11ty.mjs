import { addressOf, titleOf } from '../content.mjs'
import { bodyHtml, escapeHtml, fullDate, isoDay } from '../words.mjs'
import { frame } from './frame.mjs'
import { pagesOf } from './pages-of.mjs'

/** @typedef {import('../content.mjs').Publication} Publication */

export const data = pagesOf('publications')

/**
 * The page of one publication: head, facts, text, and what is related in the margin.
 * @param {{ entry: import('../content.mjs').Entry & { own: Publication } }} data
 */
export function render({ entry }) {
  const { own, others, column } = entry
  return frame(
    entry,
    `<article class="article">${headOf(own, column)}<div class="split"><div class="main">${standfirst(own)}<div class="prose">${bodyHtml(own.body)}</div>${factsOf(own)}${endnote(own)}</div>${margin(others, column)}</div></article>`,
  )
}

/**
 * @param {Publication} publication
 * @param {Publication | undefined} column
 */
function headOf(publication, column) {
  const kicker = column ? `<p class="kicker"><a href="${addressOf(column)}">${escapeHtml(column.name)}</a></p>` : ''
  const day = publication.publishedAt
  return `<header class="headline">${kicker}<h1>${escapeHtml(titleOf(publication))}</h1><p class="byline"><span>${escapeHtml(publication.source)}</span><time datetime="${isoDay(day)}">${fullDate(day)}</time></p></header>`
}

/** @param {Publication} publication */
const standfirst = ({ lead, summary, introduction }) => {
  const words = lead || summary || introduction
  return words ? `<p class="standfirst">${escapeHtml(words)}</p>` : ''
}

/** What profiles and lectures have beyond a text. @param {Publication} publication */
function factsOf({ epithet, position, technicalTitle, motto, honours = [], achievements = [], venue, audience }) {
  const facts = [epithet, position, technicalTitle, motto, venue?.name, venue?.address, audience].filter(Boolean)
  const rows = honours.map(
    (/** @type {any} */ { year, title, grantor }) =>
      `<tr><th class="year figures" scope="row">${year}</th><td class="title"><a href="/profiles/honour/${title}/">${escapeHtml(title)}</a></td><td class="grantor">${escapeHtml(grantor)}</td></tr>`,
  )
  const table =
    rows.length > 0
      ? `<table class="honours"><caption class="hidden">所获荣誉</caption><thead class="hidden"><tr><th scope="col">年度</th><th scope="col">荣誉</th><th scope="col">授予单位与文号</th></tr></thead><tbody>${rows.join('')}</tbody></table>`
      : ''
  const ledger = achievements.map(
    (/** @type {any} */ { type, name, detail }) =>
      `<section class="ledger achievements" aria-labelledby="${type}"><h2 id="${type}">${escapeHtml(type)}</h2><dl><div><dt>${escapeHtml(name)}</dt><dd>${escapeHtml(detail)}</dd></div></dl></section>`,
  )
  return `${facts.map((fact) => `<p class="particulars"><span>${escapeHtml(fact)}</span></p>`).join('')}${table}${ledger.join('')}`
}

/** @param {Publication} publication */
const endnote = ({ source, author, photographer, editor, publishedAt }) =>
  `<footer class="endnote"><p>${[source, author, photographer, editor]
    .filter(Boolean)
    .map((words) => `<span>来源：${escapeHtml(words)}</span>`)
    .join('')}</p><p><span>发布：<time datetime="${publishedAt}">${fullDate(publishedAt)}</time></span></p></footer>`

/**
 * @param {Publication[]} others
 * @param {Publication | undefined} column
 */
function margin(others, column) {
  const lines = others.map((other) => `<li><a href="${addressOf(other)}">${escapeHtml(titleOf(other))}</a></li>`)
  return `<aside class="margin" aria-label="相关内容"><section aria-labelledby="earlier"><h2 id="earlier">此前的${escapeHtml(column?.name)}</h2><ul class="lines">${lines.join('')}</ul></section></aside>`
}
