import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../paths.mjs'

/** What builds write themselves, and what only tests read. */
const IGNORED = new Set(['node_modules', '.next', '.astro', 'dist', 'test', 'next-env.d.ts'])
const isIgnored = (/** @type {string} */ name) => IGNORED.has(name) || /\.test\.tsx?$|\.tsbuildinfo$/.test(name)

/**
 * One digest over the names and bytes of files and folders of the workspace.
 * @param {string[]} paths relative to the root
 */
export function digestOf(paths) {
  const hash = createHash('sha256').update(`${process.platform}-${process.arch}`)
  for (const path of paths.flatMap(filesBelow)) hash.update(`\0${path}\0`).update(readFileSync(join(ROOT, path)))
  return hash.digest('hex')
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesBelow(path) {
  const full = join(ROOT, path)
  if (!existsSync(full)) return []
  if (!statSync(full).isDirectory()) return [path]
  return readdirSync(full)
    .filter((name) => !isIgnored(name))
    .sort()
    .flatMap((name) => filesBelow(join(path, name)))
}
