import { readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Refused } from '../newsroom/operator.mjs'
import { whyUnread } from './find-files.mjs'
import { findPicture } from './find-picture.mjs'
import { place } from './report.mjs'

const BATCH = 50
const BATCH_CHARACTERS = 2_000_000
const MAX_PICTURE = 20 * 1024 * 1024

/** @typedef {import('./report.mjs').ReportLine} ReportLine */
/** @typedef {{ src: string, alt: string, caption: string }} FoundPicture */
/** @typedef {{ id: string, kind: 'news' | 'profiles', fields: Record<string, string>, filename?: string, row: number | null, title: string, pictures: FoundPicture[], problem?: string }} ReadEntry */
/** @typedef {ReadEntry & { file: string, notes: string[] }} Entry */

/**
 * Brings everything that was found into the newsroom, in batches. It may be cut off anywhere and started again: what
 * came in before is passed over.
 * @param {Pick<import('../newsroom/operator.mjs').Operator, 'post'>} cms
 * @param {import('./find-files.mjs').Found} found
 * @param {{ column?: string, adminUrl: string, detail: (text: string) => void, lines: ReportLine[] }} options
 */
export async function transfer(cms, found, { column, adminUrl, detail, lines }) {
  const pictures = new PictureTaker(cms, found.root)
  const entries = await readAll(cms, found, lines)
  let waiting = [...entries.filter(({ kind }) => kind === 'profiles'), ...entries.filter(({ kind }) => kind === 'news')]
  for (let before = -1; waiting.length > 0 && waiting.length !== before; ) {
    before = waiting.length
    waiting = await storeAll(cms, waiting, { column, adminUrl, detail, lines, pictures })
  }
  lines.push(...waiting.map((entry) => lineOf(entry, 'refused', entry.notes)))
  lines.push(...found.pictures.filter((path) => !pictures.seen.has(path)).map(unused))
}

/**
 * @param {Pick<import('../newsroom/operator.mjs').Operator, 'post'>} cms
 * @param {import('./find-files.mjs').Found} found
 * @param {ReportLine[]} lines
 * @returns {Promise<Entry[]>}
 */
async function readAll(cms, { root, texts, others }, lines) {
  const entries = []
  for (const file of texts) {
    try {
      const order = { filename: basename(file), base64: bytesOf(join(root, file)).toString('base64') }
      const read = await cms.post('/import-file', order)
      for (const entry of read.entries) entries.push({ ...entry, file, notes: read.report })
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      lines.push(fileLine(file, 'refused', error.message))
    }
  }
  lines.push(...others.map((file) => fileLine(file, 'refused', OTHER)))
  const unfit = entries.filter(({ problem }) => problem)
  lines.push(...unfit.map((entry) => lineOf(entry, 'refused', [entry.problem])))
  return withoutTwins(
    entries.filter(({ problem }) => !problem),
    lines,
  )
}

const OTHER = '只导入 .txt、.md、.html 和 .csv 文件，不打开链接。Word 和 Excel 文件请先另存为这几种。'

/** @param {string} path */
function bytesOf(path) {
  try {
    return readFileSync(path)
  } catch (error) {
    throw new Refused(`${whyUnread(error)}，没有导入。请检查这个文件，再运行一次同样的命令。`)
  }
}

/**
 * Of several entries that are one text, the first.
 * @param {Entry[]} entries
 * @param {ReportLine[]} lines
 */
function withoutTwins(entries, lines) {
  /** @type {Map<string, Entry>} */
  const first = new Map()
  for (const entry of entries) {
    const twin = first.get(entry.id)
    if (twin) lines.push(lineOf(entry, 'refused', [doubled(twin)]))
    else first.set(entry.id, entry)
  }
  return [...first.values()]
}

const SAME = { news: '原网址、标题和日期，或者全文一样', profiles: '姓名和单位一样' }

/** @param {Entry} twin */
const doubled = (twin) =>
  `和 ${place(twin)} 是同一篇（${SAME[twin.kind]}），没有导入。请检查是不是重复了；确实不是同一篇的，请把两处写得有区别，再导入。`

/**
 * Stores entries once and returns those that were refused: a later one may bring what they wait for, such as a master.
 * @param {Pick<import('../newsroom/operator.mjs').Operator, 'post'>} cms
 * @param {Entry[]} entries
 * @param {{ column?: string, adminUrl: string, detail: (text: string) => void, lines: ReportLine[], pictures: PictureTaker }} options
 * @returns {Promise<Entry[]>}
 */
async function storeAll(cms, entries, { column, adminUrl, detail, lines, pictures }) {
  const refused = []
  let done = 0
  for (const batch of batches(entries)) {
    const orders = []
    for (const entry of batch) orders.push(await orderOf(entry, pictures))
    const { outcomes } = await cms.post('/import-entries', { column, entries: orders })
    for (const [index, entry] of batch.entries()) {
      const { result, title = entry.title, problem, notes = [], adminPath = '' } = outcomes[index]
      if (result === 'refused') refused.push({ ...entry, notes: [problem] })
      else
        lines.push({
          ...lineOf({ ...entry, title }, result, [...entry.notes, ...notes]),
          link: `${adminUrl}${adminPath}`,
        })
    }
    done += batch.length
    detail(`${done}/${entries.length}`)
  }
  return refused
}

/**
 * @param {Entry} entry
 * @param {PictureTaker} pictures
 */
async function orderOf({ kind, fields, filename, pictures: shown, file }, pictures) {
  const taken = []
  for (const picture of shown) taken.push([picture.src, await pictures.take(picture, file)])
  return { kind, fields, filename, pictures: Object.fromEntries(taken.filter(([, outcome]) => outcome)) }
}

/**
 * Never more entries, and never many more words, than the CMS takes at once.
 * @param {Entry[]} entries
 */
function* batches(entries) {
  /** @type {Entry[]} */
  let batch = []
  let characters = 0
  for (const entry of entries) {
    const size = Object.values(entry.fields).reduce((sum, cell) => sum + cell.length, 0)
    if (batch.length === BATCH || (batch.length > 0 && characters + size > BATCH_CHARACTERS)) {
      yield batch
      batch = []
      characters = 0
    }
    batch.push(entry)
    characters += size
  }
  if (batch.length > 0) yield batch
}

/** @param {string} path */
function pictureAt(path) {
  try {
    if (statSync(path).size > MAX_PICTURE) return { problem: '图片超过 20 MB，请缩小后在编辑器里上传' }
    return readFileSync(path)
  } catch (error) {
    return { problem: `${whyUnread(error)}，请在编辑器里上传` }
  }
}

/** Takes each picture of the folder at most once, however many texts show it. */
class PictureTaker {
  /** @type {Set<string>} */
  seen = new Set()
  /** @type {Map<string, { id: string } | { problem: string }>} */
  #taken = new Map()

  /**
   * @param {Pick<import('../newsroom/operator.mjs').Operator, 'post'>} cms
   * @param {string} root
   */
  constructor(cms, root) {
    this.cms = cms
    this.root = root
  }

  /**
   * @param {FoundPicture} picture
   * @param {string} text the path of the text that shows it
   */
  async take({ src, alt, caption }, text) {
    const path = findPicture(src, { root: this.root, text })
    if (path === null) return undefined
    this.seen.add(path)
    const taken = this.#taken.get(path) ?? (await this.#send(path, { alt, caption }))
    this.#taken.set(path, taken)
    return taken
  }

  /**
   * @param {string} path
   * @param {{ alt: string, caption: string }} words
   * @returns {Promise<{ id: string } | { problem: string }>}
   */
  async #send(path, words) {
    const bytes = pictureAt(join(this.root, path))
    if ('problem' in bytes) return bytes
    return this.cms.post('/import-picture', { filename: basename(path), base64: bytes.toString('base64'), ...words })
  }
}

/**
 * @param {Entry} entry
 * @param {ReportLine['result']} result
 * @param {string[]} notes
 * @returns {ReportLine}
 */
const lineOf = ({ file, row, title }, result, notes) => ({ file, row, title, result, notes, link: '' })

/**
 * @param {string} file
 * @param {ReportLine['result']} result
 * @param {string} note
 * @returns {ReportLine}
 */
const fileLine = (file, result, note) => ({ file, row: null, title: '', result, notes: [note], link: '' })

/** @param {string} path */
const unused = (path) => fileLine(path, 'unused', '没有哪篇文字用到这张图片。')
