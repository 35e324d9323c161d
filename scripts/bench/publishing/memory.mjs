import { existsSync, readFileSync } from 'node:fs'

/** How often memory is looked at, in milliseconds. */
const LOOK = 500

/**
 * Follows the memory of processes. Returns a function that ends it, with the memory at the end and at its highest in
 * megabytes; null where the system does not tell.
 * @param {() => number[]} processes their ids
 */
export function watchMemory(processes) {
  if (!existsSync('/proc/self/task')) return () => null
  let highest = 0
  const look = () => {
    const now = megabytes(processes())
    highest = Math.max(highest, now)
    return now
  }
  const timer = setInterval(look, LOOK).unref()
  return () => {
    clearInterval(timer)
    return { now: look(), highest }
  }
}

/**
 * The processes that a process has started.
 * @param {number} pid
 */
export const childrenOf = (pid) => read(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean).map(Number)

/**
 * A process with all that it and its processes have started: the publisher renders a whole site by several.
 * @param {number} pid
 * @returns {number[]}
 */
export const treeOf = (pid) => [pid, ...childrenOf(pid).flatMap(treeOf)]

/** @param {number[]} pids */
function megabytes(pids) {
  const kilobytes = pids.map((pid) => Number(/VmRSS:\s+(\d+) kB/.exec(read(`/proc/${pid}/status`))?.[1] ?? 0))
  return Math.round(kilobytes.reduce((sum, each) => sum + each, 0) / 1024)
}

/**
 * A process may end while it is looked at.
 * @param {string} file
 */
function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
