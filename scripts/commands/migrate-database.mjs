import { existsSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { problemOfDatabaseUrl } from '../../cms/src/database/mongodb/databaseUrl.mjs'
import { dataDirectory } from '../environment/settings.mjs'
import { inRoot } from '../paths.mjs'
import { Problem, UsageProblem } from '../problem.mjs'
import { startChild } from '../processes/children.mjs'
import { commandOf, NODE, nodeEnvironment } from '../processes/node.mjs'
import { install } from '../setup/install.mjs'

const USAGE =
  "npm run migrate-database -- sqlite 'mongodb://主机:27017/newsroom?replicaSet=rs0'\n      sqlite 指 DATA_DIR 里的采编库，也可以写另一个数据文件夹的路径"

/**
 * Carries a whole newsroom from its SQLite file to an empty MongoDB, and compares both. Nothing that is said repeats the
 * arguments: one of them may hold a password.
 * @param {string[]} args
 */
export async function run(args) {
  const [from, to, ...rest] = args
  if (!from || !to || rest.length > 0 || from.startsWith('-')) throw new UsageProblem('请写明从哪里搬到哪里。', USAGE)
  const variables = { MOVE_FROM: sourceOf(from), MOVE_TO: targetOf(to, from), NODE_ENV: 'production' }
  await install()
  const child = startChild({
    command: NODE,
    args: [commandOf('cms', 'payload'), 'run', 'src/database/mongodb/moving/command.ts'],
    cwd: inRoot('cms'),
    env: nodeEnvironment(variables),
  })
  return child.ended
}

/**
 * The data folder that is meant.
 * @param {string} from
 */
function sourceOf(from) {
  if (/^mongodb/.test(from)) throw new Problem('只能从 SQLite 搬到 MongoDB，不能反过来。什么都没有搬。')
  if (from === 'sqlite') return dataDirectory()
  const path = resolve(from.replace(/^file:(?:\/\/)?/, ''))
  return existsSync(path) && statSync(path).isFile() ? dirname(path) : path
}

/**
 * @param {string} to
 * @param {string} from
 */
function targetOf(to, from) {
  if (to === from) throw new Problem('来源和目标是同一个，什么都没有搬。请检查两个参数。')
  const problem = problemOfDatabaseUrl(to)
  if (problem) throw new Problem(`目标不对，什么都没有搬。${problem.replace('DATABASE_URL ', '目标网址')}`)
  return to
}
