import { describe, expect, test } from 'vitest'
import { chainLinks, returnOf, voidOf } from './chain-links.ts'
import { chainOf, type ReviewAction, type Stage } from './stages.ts'
import type { ReviewStepAnswer } from './state-answer.ts'

const stages = [...chainOf('news')]

const step = (action: ReviewAction, stage: Stage | null = null, reason = ''): ReviewStepAnswer => ({
  id: `${action}${stage}`,
  at: '2026-11-23T02:30:00.000Z',
  action,
  stage,
  userName: '示例',
  onBehalfOfName: null,
  reason,
  digest: null,
})

const approval = (stage: Stage) => ({
  stage,
  userName: '示例',
  onBehalfOfName: null,
  at: '2026-11-23T02:30:00.000Z',
  digest: '0',
  remark: '可以',
})

const standings = (links: ReturnType<typeof chainLinks>) => links.map(({ standing }) => standing)

describe('the chain as people see it', () => {
  test('tells what is done, what is waited for and what is ahead', () => {
    const links = chainLinks({ state: 'second', stages, approvals: [approval('first')], steps: [step('submit')] })
    expect(standings(links)).toEqual(['done', 'waiting', 'ahead'])
    expect(links[0]?.by?.remark).toBe('可以')
  })

  test('promise 2: an approval that a change undid is told as void, until the text is submitted again', () => {
    const steps = [step('submit'), step('approve', 'first', '可以'), step('void', null, '改动了内容')]
    const links = chainLinks({ state: 'draft', stages, approvals: [], steps })
    expect(standings(links)).toEqual(['void', 'ahead', 'ahead'])
    expect(links[0]?.by?.remark).toBe('可以')
    expect(voidOf(steps)?.reason).toBe('改动了内容')
    const again = [...steps, step('submit')]
    expect(standings(chainLinks({ state: 'first', stages, approvals: [], steps: again }))).toEqual([
      'waiting',
      'ahead',
      'ahead',
    ])
    expect(voidOf(again)).toBeNull()
  })

  test('what an earlier submission approved is not told of a later one', () => {
    const steps = [step('submit'), step('approve', 'first'), step('return', 'second'), step('submit'), step('void')]
    expect(standings(chainLinks({ state: 'draft', stages, approvals: [], steps }))).toEqual(['ahead', 'ahead', 'ahead'])
  })

  test('a text that was sent back tells with which words, until its next step', () => {
    const steps = [step('submit'), step('return', 'first', '缺单位全称')]
    expect(returnOf({ state: 'returned', steps })?.reason).toBe('缺单位全称')
    expect(returnOf({ state: 'first', steps: [...steps, step('expedite')] })?.reason).toBe('缺单位全称')
    expect(returnOf({ state: 'first', steps: [...steps, step('submit')] })).toBeNull()
    expect(returnOf({ state: 'returned', steps: [] })).toBeNull()
  })
})
