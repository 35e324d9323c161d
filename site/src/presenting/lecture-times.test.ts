import { contest, scheduledLecture } from 'shared/examples/lectures'
import { expect, test } from 'vitest'
import { calendarDay } from '../content/calendar-day.ts'
import { deadlineInFull, statusWord, timeRange, whenInFull } from './lecture-times.ts'

const lecture = { ...scheduledLecture, startAt: '2026-12-31T15:30:00.000Z', endAt: '2026-12-31T15:45:00.000Z' }

test('a lecture’s time is Shanghai’s', () => {
  expect(whenInFull(lecture)).toBe('2026年12月31日 周四 23:30–23:45')
})

test('a lecture that ends on another day in Shanghai names that day', () => {
  expect(timeRange({ ...lecture, endAt: '2026-12-31T16:15:00.000Z' })).toBe('23:30 至次日 00:15')
  expect(timeRange({ ...lecture, endAt: '2027-01-02T09:00:00.000Z' })).toBe('23:30 至 1月2日 17:00')
})

test('a lecture that ends at midnight ends on its own day', () => {
  expect(timeRange({ ...lecture, endAt: '2026-12-31T16:00:00.000Z' })).toBe('23:30–24:00')
})

test('a contest stands under the day on which it closes, and midnight closes the day before', () => {
  expect(calendarDay(contest)).toBe('2026-10-31T15:59:59.999Z')
  expect(timeRange(contest)).toBe('24:00 截止')
  expect(whenInFull(contest)).toBe('2026年10月1日至10月31日')
  expect(whenInFull({ ...contest, startAt: '2025-11-30T16:00:00.000Z' })).toBe('2025年12月1日至2026年10月31日')
  expect(deadlineInFull('2026-10-31T16:00:00.000Z')).toBe('2026年10月31日 周六 24:00')
})

test('a lecture is coming, under way or over; postponed and cancelled stand in words, even when the day is over', () => {
  expect(statusWord(lecture, 'coming')).toBe('预告')
  expect(statusWord(lecture, 'underWay')).toBe('进行中')
  expect(statusWord(lecture, 'over')).toBe('已结束')
  expect(statusWord({ ...lecture, arrangement: 'postponed' }, 'over')).toBe('延期')
  expect(statusWord({ ...lecture, arrangement: 'cancelled' }, 'coming')).toBe('取消')
})
