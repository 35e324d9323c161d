import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inRoot } from '../paths.mjs'
import { Problem } from '../problem.mjs'
import { startChild, stopChildren } from '../processes/children.mjs'
import { cleanUpAtEnd } from '../processes/ending.mjs'
import { commandOf, NODE, nodeEnvironment } from '../processes/node.mjs'
import { step } from '../terminal/progress.mjs'

/**
 * @typedef {{ drill: string, rounds: number, violations: string[] }} Drill
 * @typedef {{ fullName: string, status: string, failureMessages: string[], meta: { rounds?: number } }} Assertion
 */

/** Runs the drills of the site's tests in their long form. */
export async function runDrills() {
  const folder = mkdtempSync(join(tmpdir(), 'newsroom-drills-'))
  const cleanUp = cleanUpAtEnd(() => rmSync(folder, { recursive: true, force: true }))
  try {
    return await step('演练', () => drill(join(folder, 'report.json')))
  } finally {
    await stopChildren()
    await cleanUp()
  }
}

/**
 * @param {string} report
 * @returns {Promise<Drill[]>}
 */
async function drill(report) {
  const child = startChild({
    command: NODE,
    args: [
      ...[commandOf('site', 'vitest'), 'run', 'test/drills', '--no-file-parallelism', '--testTimeout=7200000'],
      ...['--reporter=json', `--outputFile=${report}`],
    ],
    cwd: inRoot('site'),
    env: nodeEnvironment({ DRILLS: 'long' }),
    log: 'drills',
  })
  await child.ended
  const results = readReport(report, child.lastLines)
  return results.map(({ fullName, status, failureMessages, meta }) => ({
    drill: fullName,
    rounds: meta.rounds ?? 0,
    violations: status === 'passed' ? [] : failureMessages,
  }))
}

/**
 * @param {string} report
 * @param {string[]} lastLines
 * @returns {Assertion[]}
 */
function readReport(report, lastLines) {
  try {
    const { testResults } = JSON.parse(readFileSync(report, 'utf8'))
    return testResults.flatMap((/** @type {{ assertionResults: Assertion[] }} */ file) => file.assertionResults)
  } catch {
    throw new Problem(`演练没有进行到底。最后的输出：\n${lastLines.join('\n')}`)
  }
}
