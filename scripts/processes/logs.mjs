import { mkdirSync, openSync, renameSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { dataDirectory } from '../environment/settings.mjs'

/** @param {string} name */
export const logPath = (name) => join(dataDirectory(), 'logs', `${name}.log`)

/**
 * Begins a log file and returns what writes to it; the file of the run before stays as `<name>.previous.log`.
 * @param {string} name
 */
export function openLog(name) {
  const path = logPath(name)
  mkdirSync(join(dataDirectory(), 'logs'), { recursive: true })
  try {
    renameSync(path, path.replace(/\.log$/, '.previous.log'))
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ENOENT') throw error
  }
  const file = openSync(path, 'w')
  return (/** @type {string} */ text) => void writeSync(file, text)
}
