import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inRoot } from '../paths.mjs'
import { Problem } from '../problem.mjs'
import { startChild, stopChildren } from '../processes/children.mjs'
import { cleanUpAtEnd } from '../processes/ending.mjs'
import { commandOf, NODE, nodeEnvironment } from '../processes/node.mjs'
import { step } from '../terminal/progress.mjs'
import { drillsIn } from './drill-report.mjs'

/**
 * Where the drills are: those of the publisher, and those of the CMS on each of its databases.
 * @type {{ name: string, folder: string, files: string[], needsMongod?: boolean }[]}
 */
const SUITES = [
  { name: 'site', folder: 'site', files: ['test/drills'] },
  { name: 'cms', folder: 'cms', files: ['src/database/sqlite/fullDisk'] },
  { name: 'cms-mongodb', folder: 'cms', files: ['src/database/mongodb/twoSites'], needsMongod: true },
]

/** Runs the drills in their long form. */
export async function runDrills() {
  const folder = mkdtempSync(join(tmpdir(), 'newsroom-drills-'))
  const cleanUp = cleanUpAtEnd(() => rmSync(folder, { recursive: true, force: true }))
  try {
    const { obtainMongod } = await import('../../cms/src/testing/mongod.mjs')
    const mongod = await obtainMongod()
    const results = []
    for (const suite of SUITES) {
      if (suite.needsMongod && 'problem' in mongod) {
        results.push(...suite.files.map((file) => ({ drill: file, runs: 0, violations: [], unable: mongod.problem })))
        continue
      }
      /** @type {Record<string, string>} */
      const environment = 'path' in mongod ? { MONGOMS_SYSTEM_BINARY: mongod.path } : {}
      const report = join(folder, `${suite.name}.json`)
      results.push(...(await step(`演练（${suite.name}）`, () => drill(suite, report, environment))))
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
 * @param {Record<string, string>} environment
 * @returns {Promise<import('./drill-report.mjs').Drill[]>}
 */
async function drill({ folder, files }, report, environment) {
  const child = startChild({
    command: NODE,
    args: [
      ...[commandOf(folder, 'vitest'), 'run', ...files, '--no-file-parallelism', '--testTimeout=7200000'],
      ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    ],
    cwd: inRoot(folder),
    env: nodeEnvironment({ ...environment, DRILLS: 'long' }),
    log: 'drills',
  })
  const exitCode = await child.ended
  return drillsIn(readReport(report, child.lastLines), { files, exitCode, lastLines: child.lastLines })
}

/**
 * @param {string} report
 * @param {string[]} lastLines
 * @returns {Parameters<typeof drillsIn>[0]}
 */
function readReport(report, lastLines) {
  try {
    return JSON.parse(readFileSync(report, 'utf8'))
  } catch {
    throw new Problem(`演练没有进行到底。最后的输出：\n${lastLines.join('\n')}`)
  }
}
