import { lstatSync, readdirSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { Problem } from '../problem.mjs'

const TEXT = /\.(?:csv|txt|md|markdown|html?)$/i
const PICTURE = /\.(?:jpe?g|png|webp|gif|bmp|tiff?|heic|svg)$/i

/**
 * What a path to import holds. Hidden files are passed over, links are not followed.
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
  const names = below(whole, '')
  return {
    root: whole,
    texts: names.filter((name) => TEXT.test(name)),
    pictures: names.filter((name) => PICTURE.test(name)),
    others: names.filter((name) => !TEXT.test(name) && !PICTURE.test(name)),
  }
}

/**
 * @param {string} whole
 * @param {string} path as it was typed
 */
function statsOf(whole, path) {
  try {
    return lstatSync(whole)
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error)
    const why = code === 'ENOENT' ? '没有这个文件或文件夹' : `读不了（${code}）`
    throw new Problem(`${path}：${why}。请检查路径后重新运行。`)
  }
}

/**
 * @param {string} root
 * @param {string} folder below the root
 * @returns {string[]}
 */
function below(root, folder) {
  const entries = readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
  return entries.flatMap((entry) => {
    const name = join(folder, entry.name)
    return entry.isDirectory() ? below(root, name) : [name]
  })
}
