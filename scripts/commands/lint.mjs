import { inRoot } from '../paths.mjs'
import { Problem } from '../problem.mjs'
import { startChild } from '../processes/children.mjs'
import { commandOf, NODE, nodeEnvironment } from '../processes/node.mjs'
import { digestOf } from '../setup/digest.mjs'
import { install } from '../setup/install.mjs'
import { noArguments } from './arguments.mjs'

/** @typedef {{ title: string, folder: string, command: string[], env?: Record<string, string> }} Check */

const GENERATED = ['cms/src/payload-types.ts', 'cms/src/app/(payload)/admin/importMap.js']

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
  if (!(await generatedFilesAreCurrent())) failed.push('生成的文件')
  if (failed.length > 0) throw new Problem(`没有通过的检查：${failed.join('、')}。`)
  console.log('\n所有检查都已通过。')
}

/** @param {Check} check */
async function passes({ title, folder, command, env }) {
  console.log(`\n── ${title}`)
  const child = startChild({ command: NODE, args: command, cwd: inRoot(folder), env: nodeEnvironment(env) })
  return (await child.ended) === 0
}

/** Generates Payload's types and import map anew: what was committed must be the same. */
async function generatedFilesAreCurrent() {
  const before = digestOf(GENERATED)
  const env = { NODE_ENV: 'production', PAYLOAD_CONFIG_PATH: 'src/generators.config.ts' }
  for (const generator of ['generate:types', 'generate:importmap']) {
    const command = [commandOf('cms', 'payload'), generator]
    if (!(await passes({ title: `生成的文件（${generator}）`, folder: 'cms', command, env }))) return false
  }
  if (digestOf(GENERATED) === before) return true
  console.error(`这些文件已经过时，刚刚重新生成，请检查后提交：${GENERATED.join('、')}`)
  return false
}
