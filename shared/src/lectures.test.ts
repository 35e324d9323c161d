import { expect, test } from 'vitest'
import { HOSTILE_STRINGS } from './examples/hostile.ts'
import { isContest, LECTURE_TYPES } from './lectures.ts'

test('works compete where they are written, recited or spoken, and nowhere else', () => {
  expect(Object.keys(LECTURE_TYPES).filter(isContest)).toEqual(['essay', 'reading', 'speech'])
  for (const other of [undefined, null, 0, ['essay'], {}, ...HOSTILE_STRINGS]) expect(isContest(other)).toBe(false)
})
