import { describe, expect, test } from 'vitest'
import type { ReviewAction } from './stages.ts'
import { type StepTold, type TextTold, tidingsOf } from './tidings.ts'

const AT = '2026-05-01T01:00:00.000Z'
const text = (state: TextTold['state'], rest: Partial<TextTold> = {}): TextTold => ({
  title: '示例稿件',
  state,
  stages: ['first', 'second', 'final'],
  since: AT,
  scheduledFor: null,
  urgent: false,
  urgentReason: '',
  ...rest,
})
const step = (action: ReviewAction, rest: Partial<StepTold> = {}): StepTold => ({
  action,
  at: AT,
  userName: '示例王五',
  onBehalfOfName: null,
  reason: null,
  ...rest,
})

describe('a step tells those whom it concerns', () => {
  test.each([
    [step('submit'), text('first'), [[{ stage: 'first' }, '《示例稿件》等待您初审。']]],
    [step('approve'), text('second'), [[{ stage: 'second' }, '《示例稿件》等待您复审。']]],
    [
      step('expedite', { at: '2026-05-01T02:00:00.000Z' }),
      text('final', { urgent: true, urgentReason: '今晚要用' }),
      [[{ stage: 'final' }, '《示例稿件》等待您终审签发。加急：今晚要用。']],
    ],
    [
      step('return', { reason: '年份不对' }),
      text('returned'),
      [['author', '《示例稿件》被示例王五退回：年份不对。请修改后重新送审。']],
    ],
    [
      step('return', { reason: '请再核对！', onBehalfOfName: '示例赵六' }),
      text('first'),
      [[{ stage: 'first' }, '《示例稿件》等待您初审。由示例王五（代示例赵六）退回：请再核对！']],
    ],
    [step('signOff'), text('signedOff'), [['author', '《示例稿件》已由示例王五签发，现在公开。']]],
    [
      step('schedule'),
      text('scheduled', { scheduledFor: '2026-05-02T00:30:00.000Z' }),
      [['author', '《示例稿件》已由示例王五签发，将在 2026年5月2日 08:30 发布。']],
    ],
    [step('unschedule'), text('final'), [[{ stage: 'final' }, '《示例稿件》等待您终审签发。']]],
    [
      step('unschedule', { reason: '没有按时发布：授权已到期。' }),
      text('final'),
      [
        ['author', '《示例稿件》没有按时发布：授权已到期。'],
        [{ stage: 'final' }, '《示例稿件》等待您终审签发。没有按时发布：授权已到期。'],
        ['signer', '《示例稿件》没有按时发布：授权已到期。'],
      ],
    ],
    [
      step('void', { reason: '送审之后改动了内容' }),
      text('draft'),
      [
        ['author', '《示例稿件》的审签已经失效：送审之后改动了内容。请重新送审。'],
        ['approvers', '《示例稿件》的审签已经失效：送审之后改动了内容。等作者重新送审后再审。'],
      ],
    ],
    [step('withdraw', { reason: '事实有误' }), text('withdrawn'), [['author', '《示例稿件》已撤稿：事实有误。']]],
    [step('takeBack'), text('draft'), []],
  ])('$0.action → $1.state', (taken, stands, told) => {
    expect(tidingsOf(taken, stands).map(({ to, sentence }) => [to, sentence])).toEqual(told)
  })
})

test('nobody is called to a stage that was done meanwhile', () => {
  expect(tidingsOf(step('submit'), text('second', { since: '2026-05-01T02:00:00.000Z' }))).toEqual([])
  expect(tidingsOf(step('approve'), text('signedOff'))).toEqual([])
})

test('a reason of several lines stays one line', () => {
  const [told] = tidingsOf(step('withdraw', { reason: '第一行\r\nBcc: 示例@example.org' }), text('withdrawn'))
  expect(told?.sentence).toBe('《示例稿件》已撤稿：第一行 Bcc: 示例@example.org。')
})
