import { Problem } from '../problem.mjs'
import { step } from '../terminal/progress.mjs'
import { startChild } from './children.mjs'
import { logPath } from './logs.mjs'

/**
 * Runs a child to its end as one step with progress; its output goes to a log, and to the terminal when it fails.
 * @param {string} title
 * @param {import('./children.mjs').ChildOptions & { log: string, advice: string }} options
 */
export function runLogged(title, { advice, ...options }) {
  return step(title, async (detail) => {
    const child = startChild({ ...options, onLine: (line) => detail(line.trim()) })
    const exitCode = await child.ended
    if (exitCode === 0) return
    if (exitCode === 127)
      throw new Problem(`${title}失败：找不到命令 ${options.command}。请确认已随 Node.js 一起装好 npm。`)
    throw new Problem(
      `${title}失败（退出码 ${exitCode}）。${advice}\n最后的输出：\n${child.lastLines.join('\n')}\n完整记录：${logPath(options.log)}`,
    )
  })
}
