import { createHash } from 'node:crypto'
import { readdir, readFile, realpath } from 'node:fs/promises'
import { join, relative } from 'node:path'

/**
 * The digest of each file of the live release, without the compressed variants beside them.
 * @param {string} dataDir
 * @returns {Promise<Map<string, string>>}
 */
export async function digestsOf(dataDir) {
  const release = await releaseIn(dataDir)
  /** @type {Map<string, string>} */
  const digests = new Map()
  for (const file of await filesOf(release))
    digests.set(
      relative(release, file),
      createHash('sha256')
        .update(await readFile(file))
        .digest('hex'),
    )
  return digests
}

/**
 * How many files are new, have changed or are gone.
 * @param {Map<string, string>} before
 * @param {Map<string, string>} after
 */
export const countChanges = (before, after) =>
  [...new Set([...before.keys(), ...after.keys()])].filter((file) => before.get(file) !== after.get(file)).length

/** @param {string} dataDir */
export const fileCount = async (dataDir) => (await filesOf(await releaseIn(dataDir))).length

/** @param {string} dataDir */
const releaseIn = (dataDir) => realpath(join(dataDir, 'site/release'))

/** @param {string} release */
async function filesOf(release) {
  const entries = await readdir(release, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && !/\.(?:br|gz)$/.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name))
}
