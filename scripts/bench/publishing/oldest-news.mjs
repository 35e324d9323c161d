import { Problem } from '../../problem.mjs'
import { answerOf } from './served.mjs'

/**
 * The news that have been public for longest, each with the page of the list that names it.
 * @param {import('./news.mjs').Newsroom} newsroom
 * @param {number} count
 */
export async function oldestNews({ editor, site }, count) {
  const found = []
  for (let range = 1; found.length < count; range++) {
    const list = `/news/page/${range}/`
    const { status, text } = await answerOf(`${site}${list}`)
    if (status !== 200 && range > count) throw new Problem(`网站上的新闻不足 ${count} 篇，无法测量撤下旧稿的速度。`)
    for (const address of status === 200 ? addressesIn(text).reverse() : []) found.push({ address, list })
  }
  return Promise.all(found.slice(0, count).map(async (item) => ({ ...item, id: await idOf(editor, item.address) })))
}

/** @param {string} html */
const addressesIn = (html) => [
  ...new Set([...html.matchAll(/href="(\/news\/(?!page\/)[^/"]+\/)"/g)].map(([, path = '']) => path)),
]

/**
 * @param {import('../../newsroom/editor.mjs').Editor} editor
 * @param {string} address
 * @returns {Promise<string>}
 */
async function idOf(editor, address) {
  const [slug] = address.split('/').slice(-2)
  const { docs } = await editor.call('GET', `/news?where[slug][equals]=${slug}&depth=0&limit=1`)
  return docs[0].id
}
