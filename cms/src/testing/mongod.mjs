import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { DryMongoBinary, MongoBinary } from 'mongodb-memory-server-core'

/** @typedef {{ path: string } | { problem: string }} Mongod */

/**
 * The `mongod` that tests run on: the one that MONGOMS_SYSTEM_BINARY names, else one on the PATH, else one that was
 * downloaded before.
 * @param {Record<string, string | undefined>} [env]
 * @returns {Promise<Mongod>}
 */
export async function findMongod(env = process.env) {
  const named = env.MONGOMS_SYSTEM_BINARY
  if (named)
    return existsSync(named) ? { path: named } : { problem: `MONGOMS_SYSTEM_BINARY 指向的文件 ${named} 不存在` }
  const installed = onPath(env.PATH)
  if (installed) return { path: installed }
  const downloaded = env.CI ? undefined : await DryMongoBinary.locateBinary(DryMongoBinary.getEnsuredOptions())
  return downloaded ? { path: downloaded } : { problem: '没有找到 mongod' }
}

/**
 * The same, downloaded where it is missing; but not in continuous integration, where what is tested must not depend on
 * a download.
 * @param {Record<string, string | undefined>} [env]
 * @returns {Promise<Mongod>}
 */
export async function obtainMongod(env = process.env) {
  const found = await findMongod(env)
  if ('path' in found || env.MONGOMS_SYSTEM_BINARY || env.CI) return found
  try {
    return { path: await MongoBinary.getPath() }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { problem: `没有找到 mongod，也没能下载（${reason.replace(/\s+/g, ' ')}）` }
  }
}

/** @param {string} [path] */
const onPath = (path = '') =>
  path
    .split(delimiter)
    .filter(Boolean)
    .map((folder) => join(folder, 'mongod'))
    .find((file) => existsSync(file))
