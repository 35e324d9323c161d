/** @type {Record<string, string>} */
const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** @param {unknown} text */
export const escapeHtml = (text) =>
  String(text ?? '').replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character)

/** @param {string} instant */
const shanghai = (instant) => new Date(Date.parse(instant) + 8 * 3_600_000)

/** @param {string} instant */
export const isoDay = (instant) => shanghai(instant).toISOString().slice(0, 10)

/** @param {string} instant */
export function fullDate(instant) {
  const date = shanghai(instant)
  return `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`
}

/** @param {string} instant */
export const rfc822 = (instant) => new Date(instant).toUTCString()

/** @param {any[]} [blocks] */
export const textOf = (blocks = []) =>
  blocks.map(({ content = [] }) => content.map((/** @type {any} */ node) => node.text ?? '').join('')).join('')

/** @param {any[]} [blocks] */
export const bodyHtml = (blocks = []) => blocks.map((block) => `<p>${escapeHtml(textOf([block]))}</p>`).join('')

/**
 * @param {string} text
 * @param {number} length
 */
export const shorten = (text, length) => (text.length > length ? `${text.slice(0, length - 1)}…` : text)

/** @param {Record<string, any>} publication */
export const summaryOf = ({ lead, summary, description, introduction, body }) =>
  lead || summary || description || introduction || shorten(textOf(body), 90)
