import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { setTimeout as delay } from 'node:timers/promises'
import { openLog } from './logs.mjs'

const SECONDS_TO_STOP = 15
const SECONDS_FOR_THE_REST = 2
const LINES_KEPT = 60

/** @type {Set<Child>} */
const running = new Set()

/**
 * @typedef {object} ChildOptions
 * @property {string} command
 * @property {string[]} args
 * @property {string} cwd
 * @property {Record<string, string | undefined>} [env]
 * @property {string} [log] name of the file below data/logs that takes its output; without it the terminal does
 * @property {(line: string) => boolean | void} [onLine] sees each line; `false` keeps it out of the log
 */

/**
 * Starts a child in a process group of its own, so that whatever it starts itself can be ended with it.
 * @param {ChildOptions} options
 */
export function startChild(options) {
  const child = new Child(options)
  running.add(child)
  child.ended.finally(() => running.delete(child))
  return child
}

/** Ends all children that still run, and everything that they started. */
export async function stopChildren() {
  await Promise.all([...running].map((child) => child.stop()))
}

export class Child {
  /** @type {string[]} */
  lastLines = []
  /** @type {((line: string) => void)[]} */
  watchers = []

  /** @param {ChildOptions} options */
  constructor({ command, args, cwd, env = process.env, log, onLine }) {
    this.write = log ? openLog(log) : null
    this.process = spawn(command, args, {
      cwd,
      env,
      detached: true,
      stdio: log ? 'pipe' : ['ignore', 'inherit', 'inherit'],
    })
    /** What it has started itself may keep its output open for longer than it lives. */
    this.closed = new Promise((resolve) => this.process.once('close', resolve))
    /** @type {Promise<number>} resolves with the exit code; 127 where the command is missing */
    this.ended = new Promise((resolve) => {
      this.process.once('error', () => resolve(127))
      this.process.once('exit', async (code) => {
        await Promise.race([this.closed, delay(1000)])
        resolve(code ?? 1)
      })
    })
    for (const stream of [this.process.stdout, this.process.stderr]) {
      if (stream) createInterface({ input: stream }).on('line', (line) => this.take(line, onLine))
    }
  }

  /**
   * @param {string} line
   * @param {ChildOptions['onLine']} onLine
   */
  take(line, onLine) {
    if (onLine?.(line) === false) return
    this.write?.(`${line}\n`)
    this.lastLines.push(line)
    if (this.lastLines.length > LINES_KEPT) this.lastLines.shift()
    for (const watcher of this.watchers) watcher(line)
  }

  /**
   * Calls back for each of the last lines, and for each line to come.
   * @param {(line: string) => void} callback
   */
  watch(callback) {
    this.lastLines.forEach(callback)
    this.watchers.push(callback)
  }

  /** Asks the whole group to end, waits, and ends by force what is left of it. */
  async stop() {
    const { pid } = this.process
    if (!pid) return
    signalGroup(pid, 'SIGTERM')
    await Promise.race([this.ended, delay(SECONDS_TO_STOP * 1000)])
    const deadline = Date.now() + SECONDS_FOR_THE_REST * 1000
    while (signalGroup(pid, 0) && Date.now() < deadline) await delay(50)
    signalGroup(pid, 'SIGKILL')
    await this.ended
  }
}

/**
 * @param {number} pid
 * @param {NodeJS.Signals | 0} signal
 * @returns {boolean} false where nobody of the group is left
 */
function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal)
    return true
  } catch {
    return false
  }
}
