import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inRoot } from '../paths.mjs'
import { startChild } from '../processes/children.mjs'
import { cleanUpAtEnd } from '../processes/ending.mjs'
import { commandOf, NODE, nodeEnvironment } from '../processes/node.mjs'
import { build } from '../setup/build.mjs'
import { install } from '../setup/install.mjs'
import { countTests, failuresOf, leftOut, summaryLine, total } from '../terminal/test-summary.mjs'
import { noArguments } from './arguments.mjs'

const PACKAGES = ['shared', 'cms', 'site', 'scripts']

/** The tests of the CMS, in parts of about the same length that run side by side, each with a MongoDB of its own. */
const CMS_PARTS = ['--project=!mongodb', '--project=mongodb']

/**
 * Runs the tests of every package, also after one has failed, and ends with `N passed, N failed`.
 * @param {string[]} args
 */
export async function run(args) {
  noArguments(args, 'npm test')
  await install()
  await build()
  const mongod = await obtainMongod()
  const reports = mkdtempSync(join(tmpdir(), 'newsroom-tests-'))
  const cleanUp = cleanUpAtEnd(() => rmSync(reports, { recursive: true, force: true }))
  const counts = []
  try {
    for (const folder of PACKAGES) counts.push({ folder, ...(await testPackage(folder, { reports, mongod })) })
  } finally {
    await cleanUp()
  }

  console.log('')
  for (const failure of counts.flatMap(({ failures }) => failures)) console.log(failure)
  for (const { folder, ...count } of counts) console.log(`${folder.padEnd(8)}${summaryLine(count)}`)
  if ('problem' in mongod) console.log(leftOut(mongod.problem))
  const all = total(counts)
  console.log(summaryLine(all))
  return all.failed === 0 ? 0 : 1
}

/** @typedef {import('../../cms/src/testing/mongod.mjs').Mongod} Mongod */

/**
 * The database server of the tests on MongoDB, looked for once.
 * @returns {Promise<Mongod>}
 */
async function obtainMongod() {
  const finder = await import('../../cms/src/testing/mongod.mjs')
  return finder.obtainMongod()
}

/**
 * @param {string} folder
 * @param {{ reports: string, mongod: Mongod }} options
 */
async function testPackage(folder, { reports, mongod }) {
  console.log(`\n── ${folder}`)
  const parts = folder === 'cms' && !('problem' in mongod) ? CMS_PARTS : [null]
  const testing = parts.map(async (part, index) => {
    const report = join(reports, `${folder}-${index}.json`)
    const child = startChild({
      command: NODE,
      args: [
        ...[commandOf(folder, 'vitest'), 'run', ...(part ? [part] : [])],
        ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
      ],
      cwd: inRoot(folder),
      env: nodeEnvironment('path' in mongod ? { MONGOMS_SYSTEM_BINARY: mongod.path } : {}),
    })
    const exitCode = await child.ended
    return { ...countTests(report, exitCode), failures: failuresOf(report) }
  })
  const counted = await Promise.all(testing)
  return { ...total(counted), failures: counted.flatMap(({ failures }) => failures) }
}
