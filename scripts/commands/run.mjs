import { loadEnvironmentFile } from '../environment/settings.mjs'
import { Problem } from '../problem.mjs'
import { stopChildren } from '../processes/children.mjs'
import { endAfterSignals, isEnding } from '../processes/ending.mjs'

/** A command module exports `run`, which may return the exit code. */
const COMMANDS = [
  'start',
  'test',
  'dev',
  'build',
  'lint',
  'seed',
  'import',
  'bench',
  'admin',
  'audit',
  'publisher',
  'migrate-database',
]

/**
 * Runs one command and ends the process with its exit code.
 * @param {string | undefined} name
 * @param {string[]} args
 */
export async function runCommand(name, args) {
  endAfterSignals()
  const exitCode = await exitCodeOf(name, args)
  await stopChildren()
  process.exit(exitCode)
}

/**
 * @param {string | undefined} name
 * @param {string[]} args
 * @returns {Promise<number>}
 */
async function exitCodeOf(name, args) {
  try {
    if (!name || !COMMANDS.includes(name))
      throw new Problem(`没有“${name ?? ''}”这个命令。可用的命令：${COMMANDS.join('、')}。`)
    loadEnvironmentFile()
    const { run } = await import(`./${name}.mjs`)
    return (await run(args)) ?? 0
  } catch (error) {
    if (isEnding()) return new Promise(() => {})
    return report(error)
  }
}

/**
 * @param {unknown} error
 * @returns {number}
 */
function report(error) {
  console.error(`\n${error instanceof Problem ? error.message : error instanceof Error ? error.stack : error}`)
  return error instanceof Problem ? error.exitCode : 1
}
