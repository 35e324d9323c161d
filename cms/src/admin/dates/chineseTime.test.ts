import { fullDateTime } from 'shared/shanghai'
import { expect, test } from 'vitest'
import { chineseTime } from './chineseTime.ts'

/** How the dialog of a document that somebody else has open writes a time. */
const english = new Intl.DateTimeFormat('en-US', {
  day: 'numeric',
  hour: 'numeric',
  hour12: true,
  minute: 'numeric',
  month: 'short',
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
})

test('every hour of a year is said as it is written in China', () => {
  for (let hour = 0; hour < 365 * 24; hour += 1) {
    const instant = new Date(Date.UTC(2026, 0, 1, hour, hour % 60))
    expect(chineseTime(english.format(instant))).toBe(fullDateTime(instant.toISOString()))
  }
})

test.each(['', '通知', 'Mai 22, 2026, 3:04 PM', 'Nov 22, 2026', 'Nov 22, 2026, 3:04 PM 示例', '2026年11月22日 15:04'])(
  '%j is no such time',
  (said) => expect(chineseTime(said)).toBe(null),
)
