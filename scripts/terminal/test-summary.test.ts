import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { countTests, failuresOf, leftOut, summaryLine, total } from './test-summary.mjs'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'newsroom-summary-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function report(numbers: Record<string, number>): string {
  const path = join(folder, 'report.json')
  writeFileSync(path, JSON.stringify({ numPendingTests: 0, numTodoTests: 0, ...numbers }))
  return path
}

test('the summary adds the packages up and names skipped tests only where there are any', () => {
  const first = countTests(report({ numPassedTests: 3, numFailedTests: 0 }), 0)
  const second = countTests(report({ numPassedTests: 4, numFailedTests: 2, numPendingTests: 1 }), 1)
  expect(summaryLine(first)).toBe('3 passed, 0 failed')
  expect(summaryLine(total([first, second]))).toBe('7 passed, 2 failed, 1 skipped')
})

test('a run that failed without a failed test counts as one failure', () => {
  expect(countTests(report({ numPassedTests: 9, numFailedTests: 0 }), 1).failed).toBe(1)
  expect(countTests(join(folder, 'missing.json'), 1).failed).toBe(1)
})

test('a run that ended well without a report is a failure', () => {
  expect(countTests(join(folder, 'missing.json'), 0).failed).toBe(1)
})

test('the end of a log names each failed test and each file that did not load, with the first line of what was wrong', () => {
  const path = join(folder, 'report.json')
  const passed = { status: 'passed', fullName: 'a page', failureMessages: [] }
  const failed = { status: 'failed', fullName: 'a list', failureMessages: ['Error: not there\n    at list.ts'] }
  const testResults = [
    { name: 'pages.test.ts', message: '', assertionResults: [passed, failed] },
    { name: 'feeds.test.ts', message: 'SyntaxError: oh\n    at feeds.ts', assertionResults: [] },
  ]
  writeFileSync(path, JSON.stringify({ testResults }))
  expect(failuresOf(path)).toEqual([
    'pages.test.ts > a list\n    Error: not there',
    'feeds.test.ts\n    SyntaxError: oh',
  ])
  expect(failuresOf(join(folder, 'missing.json'))).toEqual([])
})

test('tests that were left out are told of in one line, with what to do', () => {
  expect(leftOut('没有找到 mongod')).toMatch(
    /^MongoDB 上的测试没有运行：没有找到 mongod。要运行，请.*MONGOMS_SYSTEM_BINARY.*。$/,
  )
})
