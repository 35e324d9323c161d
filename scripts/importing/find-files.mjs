import { lstatSync, readdirSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { Problem } from '../problem.mjs'

const TEXT = /\.(?:csv|txt|md|markdown|html?)$/i
const PICTURE = /\.(?:jpe?g|png|webp|gif|bmp|tiff?|heic|svg)$/i

/**
 * What a path to import holds. Hidden files are passed over; links and what is no file are named, never opened.
 * @typedef {object} Found
 * @property {string} root the folder in which pictures are looked for
 * @property {string[]} texts paths below the root, sorted
 * @property {string[]} pictures
 * @property {string[]} others
 */

/**
 * @param {string} path a file, or a folder with everything in it
 * @returns {Found}
 */
export function findFiles(path) {
  const whole = resolve(path)
  const stats = statsOf(whole, path)
  if (stats.isFile()) return { root: dirname(whole), texts: [basename(whole)], pictures: [], others: [] }
  if (!stats.isDirectory()) throw new Problem(`${path}：这不是文件，也不是文件夹。请检查路径后重新运行。`)
  const all = below(whole, '').map((each) => ({ name: each.name, sort: sortOf(each) }))
  const named = (/** @type {string} */ wanted) => all.filter(({ sort }) => sort === wanted).map(({ name }) => name)
  return { root: whole, texts: named('text'), pictures: named('picture'), others: named('other') }
}

/**
 * @param {string} whole
 * @param {string} path as it was typed
 */
function statsOf(whole, path) {
  try {
    return lstatSync(whole)
  } catch (error) {
    throw new Problem(`${path}：${whyUnread(error)}。请检查路径后重新运行。`)
  }
}

/**
 * Why something on the disk cannot be read, without a full stop.
 * @param {unknown} error
 */
export function whyUnread(error) {
  const { code } = /** @type {NodeJS.ErrnoException} */ (error)
  return code === 'ENOENT' ? '没有这个文件或文件夹' : `读不了（${code}）`
}

/** @typedef {{ name: string, isFile: boolean }} Below */

/** @param {Below} found */
function sortOf({ name, isFile }) {
  if (!isFile) return 'other'
  if (TEXT.test(name)) return 'text'
  return PICTURE.test(name) ? 'picture' : 'other'
}

/**
 * @param {string} root
 * @param {string} folder below the root
 * @returns {Below[]}
 */
function below(root, folder) {
  const entries = entriesOf(join(root, folder))
    .filter(({ name }) => !name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
  return entries.flatMap((entry) => {
    const name = join(folder, entry.name)
    return entry.isDirectory() ? below(root, name) : [{ name, isFile: entry.isFile() }]
  })
}

/** @param {string} folder */
function entriesOf(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch (error) {
    throw new Problem(`${folder}：${whyUnread(error)}。请检查权限后重新运行。`)
  }
}
