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
 * @typedef {{ drill: string, runs: number, longest?: number, violations: string[] }} Drill
 * @typedef {{ fullName: string, status: string, failureMessages: string[], meta: { rounds?: number, longest?: number } }} Assertion
 */

/** Where the drills are: those of the publisher, and those of the CMS. */
const SUITES = [
  { folder: 'site', files: ['test/drills'], parallel: ['--no-file-parallelism'] },
  { folder: 'cms', files: ['src/database/sqlite/fullDisk', 'src/database/mongodb/twoSites'], parallel: [] },
]

/** Runs the drills in their long form. */
export async function runDrills() {
  const folder = mkdtempSync(join(tmpdir(), 'newsroom-drills-'))
  const cleanUp = cleanUpAtEnd(() => rmSync(folder, { recursive: true, force: true }))
  try {
    const results = []
    for (const suite of SUITES) {
      const report = join(folder, `${suite.folder}.json`)
      results.push(...(await step(`演练（${suite.folder}）`, () => drill(suite, report))))
    }
    return results
  } finally {
    await stopChildren()
    await cleanUp()
  }
}

/**
 * @param {typeof SUITES[number]} suite
 * @param {string} report
 * @returns {Promise<Drill[]>}
 */
async function drill({ folder, files, parallel }, report) {
  const child = startChild({
    command: NODE,
    args: [
      ...[commandOf(folder, 'vitest'), 'run', ...files, ...parallel, '--testTimeout=7200000'],
      ...['--reporter=json', `--outputFile=${report}`],
    ],
    cwd: inRoot(folder),
    env: nodeEnvironment({ DRILLS: 'long' }),
    log: 'drills',
  })
  await child.ended
  const results = readReport(report, child.lastLines)
  return results.map(({ fullName, status, failureMessages, meta }) => ({
    drill: fullName.trim(),
    runs: meta.rounds ?? 0,
    ...(meta.longest !== undefined && { longest: meta.longest }),
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
