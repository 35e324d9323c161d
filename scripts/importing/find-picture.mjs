import { lstatSync, realpathSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'

/**
 * The file that a text means by the address of a picture: counted from the text itself, or from the folder's root as a
 * web server would. Nothing outside the folder is ever found.
 * @param {string} src
 * @param {{ root: string, text: string }} place the folder, and the path of the text below it
 * @returns {string | null} a path below the root
 */
export function findPicture(src, { root, text }) {
  const name = fileNameIn(src)
  if (name === null) return null
  const isRooted = name.startsWith('/')
  const folders = isRooted ? [''] : [dirname(text), '']
  for (const folder of folders) {
    const path = relative(root, resolve(root, join(folder, isRooted ? name.slice(1) : name)))
    if (path !== '' && isFileWithin(root, path)) return path
  }
  return null
}

/**
 * The path of an address, without query and escapes; null where there is none.
 * @param {string} src
 */
function fileNameIn(src) {
  const written = /^https?:\/\//i.test(src) && URL.canParse(src) ? new URL(src).pathname : src.replace(/[?#].*$/s, '')
  try {
    const name = decodeURIComponent(written).replaceAll('\\', '/')
    return name === '' || name.includes('\0') || name.startsWith('//') ? null : name
  } catch {
    return null
  }
}

/**
 * @param {string} root
 * @param {string} path
 */
function isFileWithin(root, path) {
  try {
    const real = realpathSync(join(root, path))
    return real.startsWith(realpathSync(root) + sep) && lstatSync(real).isFile()
  } catch {
    return false
  }
}
