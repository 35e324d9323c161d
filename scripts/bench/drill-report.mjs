/**
 * What became of a drill. `unable` says why this machine could not run it: such a drill has found nothing, and shows
 * nothing either.
 * @typedef {{ drill: string, runs: number, longest?: number, violations: string[], unable?: string }} Drill
 * @typedef {{ rounds?: number, longest?: number, unable?: string }} Meta
 * @typedef {{ fullName: string, status: string, failureMessages: string[], meta: Meta }} Assertion
 * @typedef {{ name: string, status: string, message: string, assertionResults: Assertion[] }} File
 */

/**
 * Reads vitest's JSON report of a suite. Whatever should have run and did not is a violation, unless the drill itself
 * says that it cannot be run here.
 * @param {{ testResults: File[] }} report
 * @param {{ files: string[], exitCode: number, lastLines: string[] }} run
 * @returns {Drill[]}
 */
export function drillsIn({ testResults }, { files, exitCode, lastLines }) {
  const drills = [
    ...testResults.flatMap(drillsOfFile),
    ...files
      .filter((file) => !testResults.some(({ name }) => name.includes(file)))
      .map((file) => violated(file, '没有运行：找不到这个演练')),
  ]
  if (exitCode === 0 || drills.some(({ violations }) => violations.length > 0)) return drills
  return [...drills, violated(files.join('、'), `vitest 以退出码 ${exitCode} 结束：\n${lastLines.join('\n')}`)]
}

/**
 * @param {File} file
 * @returns {Drill[]}
 */
function drillsOfFile({ name, status, message, assertionResults }) {
  const drills = assertionResults.map((assertion) => drillOf(assertion, status === 'failed'))
  const isTold = assertionResults.some((assertion) => assertion.status === 'failed')
  if (status === 'failed' && !isTold) return [...drills, violated(name, message || '没有进行到底，原因见运行记录')]
  return drills.length > 0 ? drills : [violated(name, '没有运行：文件里没有演练')]
}

/**
 * In a file that failed, a drill that was skipped is one whose preparation failed.
 * @param {Assertion} assertion
 * @param {boolean} isInFailedFile
 * @returns {Drill}
 */
function drillOf({ fullName, status, failureMessages, meta }, isInFailedFile) {
  const { rounds = 0, longest, unable } = meta
  const drill = { drill: fullName.trim(), runs: rounds, ...(longest !== undefined && { longest }) }
  if (status === 'failed') return { ...drill, violations: failureMessages.length > 0 ? failureMessages : ['失败'] }
  if (status !== 'passed' && (unable || !isInFailedFile)) {
    return { ...drill, violations: [], unable: unable ?? '演练没有说明原因' }
  }
  return { ...drill, violations: rounds > 0 ? [] : ['一轮也没有运行'] }
}

/**
 * @param {string} drill
 * @param {string} violation
 * @returns {Drill}
 */
const violated = (drill, violation) => ({ drill, runs: 0, violations: [violation] })
