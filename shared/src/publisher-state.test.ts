import fc from 'fast-check'
import { expect, test } from 'vitest'
import { HOSTILE_STRINGS } from './examples/hostile.ts'
import { healthyPublisher, newPublisher, troubledPublisher } from './examples/publisher-states.ts'
import { publisherFacts } from './publisher-facts.ts'
import { publisherProblems, publisherStatus } from './publisher-problems.ts'
import { publisherState, REPORT_MAX_BYTES } from './publisher-state.ts'

const MINUTE = 60_000

/** The instant so many milliseconds before the publisher spoke. */
const before = (milliseconds: number): string => new Date(Date.parse(healthyPublisher.at) - milliseconds).toISOString()

test.each([healthyPublisher, newPublisher, troubledPublisher])('the contract admits $name', (state) => {
  expect(publisherState.parse(state)).toEqual(state)
})

test.each([
  { name: '' },
  { name: '../etc' },
  { name: 'w'.repeat(101) },
  { at: 'yesterday' },
  { cursor: -1 },
  { queue: 1.5 },
  { latency: '86' },
  { release: { name: '0', build: 'a', since: healthyPublisher.at } },
  { release: { ...healthyPublisher.release, folder: '/srv/site' } },
  { token: 'a field that nobody knows' },
])('promise 9: the contract refuses %j', (more) => {
  expect(publisherState.safeParse({ ...healthyPublisher, ...more }).success).toBe(false)
})

test.each(HOSTILE_STRINGS)(
  'promise 9: no name is hostile, and a problem that quotes “%s” becomes one clean line',
  (words) => {
    expect(publisherState.safeParse({ ...healthyPublisher, name: words }).success).toBe(false)
    const { problem } = publisherState.parse({ ...healthyPublisher, problem: `出错了：\n${words}` })
    expect(problem).toMatch(/^出错了：/)
    expect(problem).not.toMatch(/(?!\t)[\p{Cc}\u{d800}-\u{dfff}\p{Noncharacter_Code_Point}]/u)
  },
)

test('a report is small, whatever went wrong', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 5000 }), (problem) => {
      const state = publisherState.parse({ ...troubledPublisher, problem })
      expect(Buffer.byteLength(JSON.stringify(state))).toBeLessThan(REPORT_MAX_BYTES)
    }),
  )
})

test('a healthy publisher has no problem, and the last sentences are heard for two minutes', () => {
  expect(publisherProblems(healthyPublisher)).toEqual([])
  expect(publisherProblems(healthyPublisher, 2 * MINUTE - 1)).toEqual([])
  expect(publisherStatus(healthyPublisher)).toBe('ok')
})

test.each([
  [2 * MINUTE, '2 分钟'],
  [59.9 * MINUTE, '59 分钟'],
  [60 * MINUTE, '1 小时'],
  [50 * 60 * MINUTE, '2 天'],
])('a silence of %i ms is told', (silence, words) => {
  expect(publisherProblems(healthyPublisher, silence)).toEqual([
    `已经 ${words}没有收到发布程序的消息，这里显示的是最后一次报告的情况。请管理员检查它是否还在运行、能否连上采编系统。`,
  ])
  expect(publisherStatus(healthyPublisher, silence)).toBe('degraded')
})

test('a problem is told once it has lasted for longer than a minute', () => {
  const since = (milliseconds: number) => ({
    ...healthyPublisher,
    problem: '磁盘已满。',
    problemSince: before(milliseconds),
  })
  expect(publisherProblems(since(MINUTE))).toEqual([])
  expect(publisherProblems(since(MINUTE + 1))).toEqual(['磁盘已满。（已持续 1 分钟）'])
  expect(publisherStatus(since(MINUTE + 1))).toBe('degraded')
})

test('a clock that was set back makes no problem of a new one', () => {
  expect(publisherProblems({ ...healthyPublisher, problem: '磁盘已满。', problemSince: before(-60 * MINUTE) })).toEqual(
    [],
  )
})

test('a queue is told once it has not shrunk for longer than a minute', () => {
  const waiting = (milliseconds: number) => ({ ...healthyPublisher, queue: 12, queueSince: before(milliseconds) })
  expect(publisherProblems(waiting(MINUTE))).toEqual([])
  expect(publisherProblems(waiting(5 * MINUTE))).toEqual([
    '有 12 个页面等待更新，已经 5 分钟没有减少。请管理员查看发布程序的日志。',
  ])
  expect(publisherProblems({ ...waiting(5 * MINUTE), queue: 0 })).toEqual([])
})

test('a site that was never rendered is down', () => {
  expect(publisherProblems(newPublisher)).toEqual(['网站还没有生成，读者暂时看不到内容。'])
  expect(publisherStatus(newPublisher)).toBe('down')
})

test('everything that is not well is told, in whole sentences', () => {
  const problems = publisherProblems(troubledPublisher, 10 * MINUTE)
  expect(problems).toEqual([
    expect.stringContaining('10 分钟没有收到发布程序的消息'),
    '磁盘已满，网站保持原样，稍后自动重试。（已持续 3 小时）',
    expect.stringContaining('12 个页面等待更新'),
    '最近一次核对发现 3 个文件和采编系统的内容不一致。请管理员运行 npm run publisher -- rerender，重新生成全站。',
  ])
})

const wordsOf = (state: typeof healthyPublisher) =>
  publisherFacts(state).map(({ label, value }) => `${label}：${value}`)

test('the facts are told in words, at the time of Shanghai', () => {
  expect(wordsOf(healthyPublisher)).toEqual([
    '最近发布：2026年11月23日 10:25',
    '发布用时：86 毫秒',
    '待处理页面：没有',
    '站点版本：第 3 版（2026年11月20日 08:05 启用）',
    '可以退回：第 2 版',
    '最近核对：2026年11月23日 03:00，核对 8000 页，全部一致',
  ])
  expect(wordsOf(newPublisher)).toEqual([
    '最近发布：还没有',
    '待处理页面：没有',
    '站点版本：还没有',
    '最近核对：还没有核对过',
  ])
  expect(wordsOf(troubledPublisher)).toEqual([
    '最近发布：2026年11月23日 10:25',
    '发布用时：1.2 秒',
    '待处理页面：12 个',
    '站点版本：第 3 版（2026年11月20日 08:05 启用）',
    '可以退回：第 2 版',
    '正在生成新版本：1200/8000 页',
    '最近核对：2026年11月23日 03:00，核对 8000 页，3 个文件不一致',
  ])
})
