import { expect, test } from 'vitest'
import { run } from './publisher.mjs'

test.each([[], ['what'], ['constructor'], ['status', 'more'], ['status', '--loud']])(
  'promise 9: what nobody knows is refused, and the usage shown: %j',
  async (...args) => {
    await expect(run(args.flat())).rejects.toThrow(
      /用法：npm run publisher -- status\|verify\|rerender\|rollback \[--json\]/,
    )
  },
)
