import { existsSync, readFileSync } from 'node:fs'

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

/**
 * What vitest's JSON report says. A run that failed without a failed test (a file that does not load, an unhandled
 * error, no report at all) counts as one failure.
 * @param {string} report
 * @param {number} exitCode
 * @returns {Count}
 */
export function countTests(report, exitCode) {
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 }
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(readFileSync(report, 'utf8'))
  return {
    passed: numPassedTests,
    failed: numFailedTests || (exitCode === 0 ? 0 : 1),
    skipped: numPendingTests + numTodoTests,
  }
}

/**
 * What went wrong, for whoever reads only the end of a long log: each failed test with the first line of its error, and
 * each file that did not load.
 * @param {string} report
 * @returns {string[]}
 */
export function failuresOf(report) {
  if (!existsSync(report)) return []
  return JSON.parse(readFileSync(report, 'utf8')).testResults.flatMap(failuresOfFile)
}

/** @param {{ name: string, message: string, assertionResults: Array<{ status: string, fullName: string, failureMessages: string[] }> }} file */
function failuresOfFile({ name, message, assertionResults }) {
  const failed = assertionResults
    .filter(({ status }) => status === 'failed')
    .map(({ fullName, failureMessages }) => `${name} > ${fullName}\n    ${firstLine(failureMessages[0])}`)
  return message ? [`${name}\n    ${firstLine(message)}`, ...failed] : failed
}

const firstLine = (text = '') => text.split('\n', 1)[0]

/**
 * @param {Count[]} counts
 * @returns {Count}
 */
export const total = (counts) =>
  counts.reduce((sum, count) => ({
    passed: sum.passed + count.passed,
    failed: sum.failed + count.failed,
    skipped: sum.skipped + count.skipped,
  }))

/**
 * The line about a machine without MongoDB's server.
 * @param {string} problem
 */
export const leftOut = (problem) =>
  `MongoDB 上的测试没有运行：${problem}。要运行，请安装 MongoDB，或者用 MONGOMS_SYSTEM_BINARY 指明 mongod 的位置。`

/** @param {Count} count */
export const summaryLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
