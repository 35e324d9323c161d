import { scheduledLecture } from 'shared/examples/lectures'
import { expect, test } from 'vitest'
import { statusWord, timeRange, whenInFull } from './lecture-times.ts'

const lecture = { ...scheduledLecture, startAt: '2026-12-31T15:30:00.000Z', endAt: '2026-12-31T15:45:00.000Z' }

test('a lecture’s time is Shanghai’s', () => {
  expect(whenInFull(lecture)).toBe('2026年12月31日 周四 23:30–23:45')
})

test('a lecture that ends on another day in Shanghai names that day', () => {
  expect(timeRange({ ...lecture, endAt: '2026-12-31T16:15:00.000Z' })).toBe('23:30 至1月1日00:15')
})

test('postponed and cancelled stand in words, even when the day is over', () => {
  expect(statusWord({ ...lecture, arrangement: 'postponed' }, true)).toBe('延期')
  expect(statusWord({ ...lecture, arrangement: 'cancelled' }, false)).toBe('取消')
  expect(statusWord(lecture, true)).toBe('已结束')
  expect(statusWord(lecture, false)).toBeNull()
})
