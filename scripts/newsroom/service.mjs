import { setTimeout as delay } from 'node:timers/promises'
import { Problem } from '../problem.mjs'
import { startChild } from '../processes/children.mjs'
import { logPath } from '../processes/logs.mjs'
import { END_WITH_PARENT, NODE } from '../processes/node.mjs'
import { spokenLine } from '../processes/spoken-line.mjs'

/**
 * A long-lived child that answers at an address.
 * @typedef {object} Service
 * @property {string} name as the terminal calls it
 * @property {string} log
 * @property {import('../processes/children.mjs').Child} child
 */

/**
 * Starts a service and resolves once it answers; throws when it ends before that. Until then each of its lines is told:
 * they alone can say why it takes so long.
 * @param {{ name: string, log: string, url: string, tell?: (line: string) => void } & Pick<import('../processes/children.mjs').ChildOptions, 'cwd' | 'env' | 'onLine'> & { args: string[] }} options
 * @returns {Promise<Service>}
 */
export async function startService({ name, url, args, tell, ...options }) {
  const child = startChild({ command: NODE, args: [...END_WITH_PARENT, ...args], ...options })
  const service = { name, log: options.log, child }
  const ended = child.ended.then(() => true)
  let isWaiting = true
  child.watch((line) => {
    if (isWaiting) tell?.(spokenLine(line))
  })
  while (!(await answers(url))) {
    if (await Promise.race([ended, delay(200, false)])) throw endedByItself(service)
  }
  isWaiting = false
  return service
}

/**
 * Resolves with the sentence about the first service that ends by itself.
 * @param {Service[]} services
 * @returns {Promise<Problem>}
 */
export const firstToEnd = (services) =>
  Promise.race(services.map((service) => service.child.ended.then(() => endedByItself(service))))

/** @param {Service} service */
const endedByItself = ({ name, log, child }) =>
  new Problem(
    `${name}意外停止了。最后的输出：\n${child.lastLines.map(spokenLine).join('\n')}\n完整记录：${logPath(log)}`,
  )

/**
 * Whether a server answers well at an address.
 * @param {string} url
 */
export async function answers(url) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(10_000) })
    await response.arrayBuffer()
    return response.ok
  } catch {
    return false
  }
}
