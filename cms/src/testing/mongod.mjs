import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { MongoBinary } from 'mongodb-memory-server-core'

/**
 * The `mongod` that tests run on: the one that MONGOMS_SYSTEM_BINARY names, else one on the PATH, else one that is
 * downloaded, but not in continuous integration, where what is tested must not depend on a download.
 * @param {Record<string, string | undefined>} [env]
 * @returns {Promise<{ path: string } | { problem: string }>}
 */
export async function findMongod(env = process.env) {
  const named = env.MONGOMS_SYSTEM_BINARY
  if (named)
    return existsSync(named) ? { path: named } : { problem: `MONGOMS_SYSTEM_BINARY 指向的文件 ${named} 不存在` }
  const installed = onPath(env.PATH)
  if (installed) return { path: installed }
  if (env.CI) return { problem: '没有找到 mongod，持续集成时也不下载' }
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
