import { summary } from '../latencies.mjs'
import { publishNews, withdrawNews } from './news.mjs'
import { answerOf, newMark, untilServed } from './served.mjs'

const TIMES = 3

/** The unit to which hundreds of generated people belong. */
const NAME = '示例联合制造集团工会'

/** Hundreds of pages are waited for: whoever asked more often would measure the asking. In milliseconds. */
const LOOK_AGAIN = 20

/**
 * Renames a unit a few times, and measures how long it takes until the pages of all its people say so: alone, then while
 * other things are published, and how long those take.
 * @param {import('./news.mjs').Newsroom} newsroom
 */
export async function renameLargeUnit(newsroom) {
  const { docs } = await newsroom.editor.call('GET', `/units?where[name][contains]=${encodeURIComponent(NAME)}&depth=0`)
  const [unit] = docs
  const pages = await pagesOf(newsroom, `/profiles/unit/${unit.slug}/`)
  /** @type {number[]} */
  const alone = []
  /** @type {number[]} */
  const amid = []
  /** @type {number[]} */
  const others = []
  for (let time = 1; time <= TIMES; time++) {
    alone.push(await renameOnce(newsroom, unit.id, pages))
    const rename = { isOver: false }
    const meanwhile = publishUntil(newsroom, rename)
    amid.push(await renameOnce(newsroom, unit.id, pages))
    rename.isOver = true
    others.push(...(await meanwhile))
  }
  return { pages: pages.length, alone: summary(alone), amid: summary(amid), others: summary(others) }
}

/**
 * @param {import('./news.mjs').Newsroom} newsroom
 * @param {string} id
 * @param {string[]} pages
 */
async function renameOnce({ editor, reviewers, site }, id, pages) {
  const mark = newMark()
  const { doc } = await editor.edit(`/units/${id}`, { name: `${NAME}（${mark}）` })
  const order = await reviewers.ready(editor, { kind: 'units', id, updatedAt: doc.updatedAt })
  const start = performance.now()
  await reviewers.signOff(order)
  for (const page of pages) await untilServed(`${site}${page}`, ({ text }) => text.includes(mark), LOOK_AGAIN)
  return performance.now() - start
}

/**
 * @param {import('./news.mjs').Newsroom} newsroom
 * @param {{ isOver: boolean }} rename
 */
async function publishUntil(newsroom, rename) {
  const elapsed = []
  do {
    const item = await publishNews(newsroom, '更名期间')
    elapsed.push(item.elapsed)
    await withdrawNews(newsroom, item)
  } while (!rename.isOver)
  return elapsed
}

/**
 * A list's pages, and the pages of all people in them.
 * @param {import('./news.mjs').Newsroom} newsroom
 * @param {string} front
 */
async function pagesOf({ site }, front) {
  const pages = new Set()
  for (let range = 0, list = front; ; range++, list = `${front}page/${range}/`) {
    const { status, text } = await answerOf(`${site}${list}`)
    if (status !== 200) return [...pages]
    pages.add(list)
    for (const [, person] of text.matchAll(/href="(\/profiles\/[^/"]+\/)"/g)) pages.add(person)
  }
}
