import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { readSettings } from '../environment/settings.mjs'
import { withCms } from '../newsroom/with-cms.mjs'
import { Problem, UsageProblem } from '../problem.mjs'
import { readArguments } from './arguments.mjs'

const USAGE = 'npm run import -- <文件.txt 或 文件.md> [--column 栏目名]'

/**
 * Takes a text or Markdown file as a news draft, and tells what was recognised and cleaned.
 * @param {string[]} args
 */
export async function run(args) {
  const { positionals, values } = readArguments(args, { column: { type: 'string' } }, USAGE)
  const [path, ...rest] = positionals
  if (!path || rest.length > 0) throw new UsageProblem('请写明一个要导入的文件。', USAGE)
  const base64 = bytesOf(path).toString('base64')
  const order = { filename: basename(path), base64, column: values.column }
  const { title, adminPath, report } = await withCms((cms) => cms.post('/import', order))
  console.log(`已存为草稿：${title}\n${report.map((/** @type {string} */ line) => `  ${line}`).join('\n')}`)
  console.log(`请到采编系统核对、选栏目、发布：http://localhost:${readSettings().cmsPort}${adminPath}`)
}

/** @param {string} path */
function bytesOf(path) {
  try {
    return readFileSync(path)
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error)
    const why = code === 'ENOENT' ? '没有这个文件' : code === 'EISDIR' ? '这是一个文件夹' : `读不了这个文件（${code}）`
    throw new Problem(`${path}：${why}。请检查路径后重新运行。`)
  }
}
