import { existsSync, readFileSync } from 'node:fs'

/** Whether a process still runs; one that has ended and that nobody has asked after does not. */
export function isAlive(pid: number): boolean {
  if (existsSync('/proc/self'))
    return existsSync(`/proc/${pid}`) && !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
