import { inRoot } from '../paths.mjs'
import { Problem } from '../problem.mjs'
import { startChild } from '../processes/children.mjs'
import { commandOf, NODE, nodeEnvironment } from '../processes/node.mjs'
import { install } from '../setup/install.mjs'
import { noArguments } from './arguments.mjs'

/** @typedef {{ title: string, folder: string, command: string[] }} Check */

/** @returns {Check[]} */
const checks = () => [
  { title: '格式与规则（biome）', folder: '.', command: [commandOf('.', '@biomejs/biome', 'biome'), 'check'] },
  ...['shared', 'cms', 'scripts'].map((folder) => ({
    title: `类型（${folder}）`,
    folder,
    command: [commandOf(folder, 'typescript', 'tsc'), '--project', '.'],
  })),
  { title: '类型（site）', folder: 'site', command: [commandOf('site', 'astro'), 'check'] },
  { title: '无用代码（knip）', folder: '.', command: [commandOf('.', 'knip'), '--no-progress'] },
]

/**
 * Runs every check, also after one has failed, and names those that did.
 * @param {string[]} args
 */
export async function run(args) {
  noArguments(args, 'npm run lint')
  await install()
  const failed = []
  for (const check of checks()) if (!(await passes(check))) failed.push(check.title)
  if (failed.length > 0) throw new Problem(`没有通过的检查：${failed.join('、')}。`)
  console.log('所有检查都已通过。')
}

/** @param {Check} check */
async function passes({ title, folder, command }) {
  console.log(`\n── ${title}`)
  const child = startChild({ command: NODE, args: command, cwd: inRoot(folder), env: nodeEnvironment() })
  return (await child.ended) === 0
}
