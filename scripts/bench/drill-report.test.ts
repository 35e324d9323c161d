import { expect, test } from 'vitest'
import { drillsIn } from './drill-report.mjs'

const passed = { fullName: ' a kill ', status: 'passed', failureMessages: [], meta: { rounds: 3, longest: 42 } }
const skipped = { fullName: 'a small disk', status: 'skipped', failureMessages: [], meta: {} }
const file = (assertionResults: object[], more: object = {}) => ({
  ...{ name: '/newsroom/site/test/drills/killed.test.ts', status: 'passed', message: '' },
  assertionResults,
  ...more,
})

function read(files: object[], exitCode = 0) {
  const report = { testResults: files } as Parameters<typeof drillsIn>[0]
  return drillsIn(report, { files: ['test/drills'], exitCode, lastLines: ['Error: oh'] })
}

test('a drill that ran and found nothing is told with its rounds and its time', () => {
  expect(read([file([passed])])).toEqual([{ drill: 'a kill', runs: 3, longest: 42, violations: [] }])
})

test('what a drill found is a violation, and also the reason why vitest failed', () => {
  const failed = { ...passed, status: 'failed', failureMessages: ['/ is torn'] }
  const [drill, ...more] = read([file([failed], { status: 'failed' })], 1)
  expect([drill?.violations, more]).toEqual([['/ is torn'], []])
})

test('a drill that cannot be run here has found nothing, and says why', () => {
  const unable = { ...skipped, meta: { unable: '这台机器不允许挂载小磁盘' } }
  expect(read([file([unable])])).toEqual([
    { drill: 'a small disk', runs: 0, violations: [], unable: '这台机器不允许挂载小磁盘' },
  ])
  expect(read([file([skipped])])[0]?.unable).toBe('演练没有说明原因')
})

test.each([
  ['a drill that passed without a round', [file([{ ...passed, meta: {} }])], '一轮也没有运行'],
  ['a file whose preparation failed', [file([], { status: 'failed', message: 'no port' })], 'no port'],
  ['a file that does not load', [file([], { status: 'failed', message: 'SyntaxError' })], 'SyntaxError'],
  ['a file whose clearing up failed', [file([passed], { status: 'failed', message: 'EBUSY' })], 'EBUSY'],
  ['a file without drills', [file([])], '没有运行'],
  ['a suite that was not found', [], '没有运行'],
])('%s is a violation', (_, files, words) => {
  expect(read(files, 1).flatMap(({ violations }) => violations)).toEqual([expect.stringContaining(words)])
})

test('drills whose preparation failed are violations beside its reason', () => {
  const violations = read([file([skipped], { status: 'failed', message: 'no port' })], 1).flatMap(
    (drill) => drill.violations,
  )
  expect(violations).toEqual(['一轮也没有运行', 'no port'])
})

test('a run that failed for no reason that its report tells is a violation with its last words', () => {
  const drills = read([file([passed])], 1)
  expect(drills.at(-1)?.violations).toEqual(['vitest 以退出码 1 结束：\nError: oh'])
})
