import { existsSync, readFileSync } from 'node:fs'

/**
 * The memory of a service's process in megabytes, now and at its highest; null where the system does not tell.
 * @param {import('../../newsroom/service.mjs').Service} service
 */
export function memoryOf({ child }) {
  const file = `/proc/${child.process.pid}/status`
  if (!existsSync(file)) return null
  const status = readFileSync(file, 'utf8')
  return { now: megabytes(status, 'VmRSS'), highest: megabytes(status, 'VmHWM') }
}

/**
 * @param {string} status
 * @param {string} name
 */
const megabytes = (status, name) => Math.round(Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1]) / 1024)
