import { describe, expect, test } from 'vitest'
import { signOffs } from './sign-offs.ts'
import type { ReviewAction, Stage } from './stages.ts'
import type { ReviewStepAnswer } from './state-answer.ts'

let minute = 0
const step = (action: ReviewAction, stage: Stage | null = null, more: Partial<ReviewStepAnswer> = {}) => {
  minute += 1
  const at = new Date(Date.UTC(2026, 10, 23, 0, minute)).toISOString()
  return { id: at, at, action, stage, userName: '示例', onBehalfOfName: null, reason: '', digest: 'a', ...more }
}

const round = (digest = 'a') => [
  step('submit', null, { digest }),
  step('approve', 'first', { digest, reason: '可以' }),
  step('signOff', 'final', { digest }),
]

describe('the sign-offs of a text', () => {
  test.each([
    ['a withdrawal', [step('withdraw')]],
    ['a correction that is under review', [step('submit', null, { digest: 'b' }), step('approve', 'first')]],
    ['approvals that became void', [step('submit'), step('approve', 'first'), step('void')]],
  ])('stay what they were after %s', (_, later) => {
    const [last, ...others] = signOffs([...round(), ...later])
    expect(others).toEqual([])
    expect(last).toMatchObject({ number: 1, digest: 'a' })
    expect(last?.approvals.map(({ stage, reason }) => [stage, reason])).toEqual([
      ['first', '可以'],
      ['final', ''],
    ])
  })

  test('several are several rounds, the latest first, each with its own wording', () => {
    expect(signOffs([...round('a'), ...round('b')]).map(({ number, digest }) => [number, digest])).toEqual([
      [2, 'b'],
      [1, 'a'],
    ])
  })

  test('a stage that was done again after a return counts by its last approval', () => {
    const steps = [
      step('submit'),
      step('approve', 'first', { userName: '甲' }),
      step('return', 'final'),
      step('approve', 'first', { userName: '乙' }),
      step('signOff', 'final'),
    ]
    expect(signOffs(steps)[0]?.approvals.map(({ userName }) => userName)).toEqual(['乙', '示例'])
  })

  test('one for a time is told by whoever signed it, before and after it became public, and not once it was taken back', () => {
    const set = [step('submit'), step('schedule', 'final', { reason: '周一发' })]
    expect(signOffs(set)).toMatchObject([{ publicSince: null, approvals: [{ reason: '周一发' }] }])
    const release = step('signOff', 'final', { reason: '定时发布' })
    expect(signOffs([...set, release])).toMatchObject([{ publicSince: release.at, approvals: [{ reason: '周一发' }] }])
    expect(signOffs([...set, step('unschedule')])).toEqual([])
    const anew = step('signOff', 'final', { reason: '现在发' })
    expect(signOffs([...set, step('unschedule'), anew])).toMatchObject([{ approvals: [{ reason: '现在发' }] }])
  })

  test('what was never signed off has none', () => {
    expect(signOffs([])).toEqual([])
    expect(signOffs([step('submit'), step('approve', 'first')])).toEqual([])
  })
})
