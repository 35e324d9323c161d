import { setTimeout as delay } from 'node:timers/promises'
import { Problem } from '../problem.mjs'
import { logPath } from '../processes/logs.mjs'

/**
 * Resolves once a child answers at a URL, and throws when it ends before that.
 * @param {{ name: string, child: import('../processes/children.mjs').Child, log: string, url: string }} options
 */
export async function answering({ name, child, log, url }) {
  const ended = child.ended.then(() => 'ended')
  while (!(await answers(url))) {
    if ((await Promise.race([ended, delay(200)])) === 'ended') throw endedEarly({ name, child, log })
  }
}

/**
 * The sentence about a child that ended by itself, with the last that it said.
 * @param {{ name: string, child: import('../processes/children.mjs').Child, log: string }} options
 */
export const endedEarly = ({ name, child, log }) =>
  new Problem(`${name}意外停止了。最后的输出：\n${child.lastLines.join('\n')}\n完整记录：${logPath(log)}`)

/** @param {string} url */
export async function answers(url) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(10_000) })
    await response.arrayBuffer()
    return response.ok
  } catch {
    return false
  }
}
