import { readdirSync, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The files of the live release that were written since an instant, without the compressed variants beside them.
 * @param {number} instant
 * @param {string} dataDir
 */
export const changedSince = (instant, dataDir) =>
  filesOf(dataDir).filter((file) => statSync(file).mtimeMs >= instant).length

/** @param {string} dataDir */
export const fileCount = (dataDir) => filesOf(dataDir).length

/** @param {string} dataDir */
function filesOf(dataDir) {
  const release = realpathSync(join(dataDir, 'site/release'))
  return readdirSync(release, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(?:br|gz)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
}
