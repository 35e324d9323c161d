import { readdir, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * The files of the live release that were written since an instant, without the compressed variants beside them.
 * @param {number} instant
 * @param {string} dataDir
 */
export async function changedSince(instant, dataDir) {
  let changed = 0
  for (const file of await filesOf(dataDir)) if ((await stat(file)).mtimeMs >= instant) changed++
  return changed
}

/** @param {string} dataDir */
export const fileCount = async (dataDir) => (await filesOf(dataDir)).length

/** @param {string} dataDir */
async function filesOf(dataDir) {
  const release = await realpath(join(dataDir, 'site/release'))
  const entries = await readdir(release, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && !/\.(?:br|gz)$/.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name))
}
