import { constants } from 'node:os'
import { stopChildren } from './children.mjs'

/** @type {Promise<void> | null} */
let ending = null
/** @type {Set<() => void | Promise<void>>} */
const cleanups = new Set()
let signalsAreExpected = false

/** True once a signal has begun to end this process; what fails from then on fails because of it. */
export const isEnding = () => ending !== null

/** From now on a signal is the normal way to end, and answers with exit code 0. */
export function expectSignals() {
  signalsAreExpected = true
}

/**
 * Runs `cleanup` also when a signal ends the process. Returns the function that runs it now.
 * @param {() => void | Promise<void>} cleanup
 */
export function cleanUpAtEnd(cleanup) {
  cleanups.add(cleanup)
  return async () => {
    cleanups.delete(cleanup)
    await cleanup()
  }
}

/** Ctrl-C and its relatives end every child first. Further signals change nothing: npm passes a second one on. */
export function endAfterSignals() {
  // A terminal that was closed must not keep us from ending the children.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      ending ??= end(signalsAreExpected ? 0 : 128 + constants.signals[signal])
    })
  }
}

/** @param {number} exitCode */
async function end(exitCode) {
  console.error('\n正在停止……')
  await stopChildren()
  for (const cleanup of cleanups) await cleanup()
  console.error('已全部停止。')
  process.exit(exitCode)
}
