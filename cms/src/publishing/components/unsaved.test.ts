import { expect, test } from 'vitest'
import { unsavedRefusal } from './unsaved.ts'

test.each(['approve', 'sign-off', 'schedule', 'return', 'take-back', 'expedite', 'unschedule'] as const)(
  'promise 2: %s saves nothing, and says what to do with unsaved words',
  (command) => {
    expect(unsavedRefusal(command)).toMatch(/没有执行.*先保存（保存后审签失效，要重新送审）.*放弃改动/)
  },
)

test('a submission saves what is on the screen first', () => {
  expect(unsavedRefusal('submit')).toBeNull()
})
