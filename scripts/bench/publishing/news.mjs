import { isGone, newMark, untilServed } from './served.mjs'

/**
 * @typedef {object} Newsroom
 * @property {import('../../newsroom/editor.mjs').Editor} editor
 * @property {import('../../newsroom/reviewers.mjs').Reviewers} reviewers
 * @property {import('../../newsroom/operator.mjs').Operator} operator
 * @property {string} site its address
 * @property {string} dataDir of its publisher
 * @property {string} publisherToken
 */

const FRONT = '/news/'
const FEED = '/feeds/site.xml'
const FIELDS = { 正文: '测量用的示例稿件。', 栏目: '通知公告', 来源: '示例单位' }

/**
 * Publishes a new item, or an existing one with another title, and waits until its page, the list and the feed show it.
 * @param {Newsroom} newsroom
 * @param {string} words
 * @param {string} [existing] id of the item to edit
 */
export async function publishNews({ editor, reviewers, operator, site }, words, existing) {
  const mark = newMark()
  const title = `示例：测量发布速度，${words}，编号 ${mark}`
  const id = existing ?? (await importOne(operator, 'news', { ...FIELDS, 标题: title }))
  const { doc } = await editor.edit(`/news/${id}`, { title })
  const order = await reviewers.ready(editor, { kind: 'news', id, updatedAt: doc.updatedAt })
  const start = performance.now()
  const { address } = await reviewers.signOff(order)
  for (const path of [address, FRONT, FEED]) await untilServed(`${site}${path}`, ({ text }) => text.includes(mark))
  return { id, address, list: FRONT, elapsed: performance.now() - start }
}

/**
 * Withdraws an item, and waits until its page is gone and neither list nor feed links to it: the feed says that it was
 * withdrawn, and where it had been. In milliseconds.
 * @param {Newsroom} newsroom
 * @param {{ id: string, address: string, list: string }} item
 */
export async function withdrawNews({ reviewers, site }, { id, address, list }) {
  const start = performance.now()
  await reviewers.withdraw('news', id, '测量撤稿速度。')
  await untilServed(`${site}${address}`, ({ status }) => isGone(status))
  await untilServed(`${site}${list}`, ({ text }) => !text.includes(address))
  await untilServed(`${site}${FEED}`, ({ text }) => !text.includes(`${address}</link>`))
  return performance.now() - start
}

/**
 * Writes a draft of its own.
 * @param {Newsroom['operator']} operator
 * @param {string} kind
 * @param {Record<string, string>} fields
 * @returns {Promise<string>} its id
 */
export async function importOne(operator, kind, fields) {
  const { outcomes } = await operator.post('/import-entries', { entries: [{ kind, fields, pictures: {} }] })
  return outcomes[0].id
}
