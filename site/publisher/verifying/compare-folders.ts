import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'

export interface Comparison {
  /** How many files there should be. */
  pages: number
  /** The files that differ, as addresses. */
  files: string[]
}

/**
 * Compares the live release with what it should be; null where it went meanwhile. Style sheets that an earlier release
 * has lent are no part of it.
 */
export async function compareFolders(live: string, beside: string): Promise<Comparison | null> {
  const here = await filesIn(live).catch(nothingThere)
  if (!here) return null
  const there = await filesIn(beside)
  const files: string[] = []
  for (const file of new Set([...here, ...there])) {
    const isLent = file.startsWith('_astro/') && !there.has(file)
    if (!isLent && !(await isSame(join(live, file), join(beside, file)))) files.push(`/${file}`)
  }
  return { pages: there.size, files: files.sort() }
}

function nothingThere(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}

async function filesIn(folder: string): Promise<Set<string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  return new Set(files.map(({ parentPath, name }) => relative(folder, join(parentPath, name))))
}

async function isSame(one: string, other: string): Promise<boolean> {
  const [left, right] = await Promise.all([one, other].map((file) => readFile(file).catch(() => null)))
  return !!left && !!right && left.equals(right)
}
