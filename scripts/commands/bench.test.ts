import { afterEach, expect, test, vi } from 'vitest'
import { run } from './bench.mjs'

vi.mock('../setup/install.mjs', () => ({ install: async () => {} }))
vi.mock('../setup/build.mjs', () => ({ build: async () => {} }))
vi.mock('../bench/import.mjs', () => ({
  measureImporting: async (rows: number) => ({ rows, imported: rows, ms: 30, again: 20 }),
}))
vi.mock('../bench/drills.mjs', () => ({
  runDrills: async () => [{ drill: '示例演练', runs: 1, violations: ['示例违反'] }],
}))

afterEach(() => vi.restoreAllMocks())

async function outputOf(...args: string[]) {
  const output = vi.spyOn(console, 'log').mockReturnValue()
  const words = vi.spyOn(console, 'error').mockReturnValue()
  const exitCode = await run(args)
  return {
    exitCode,
    result: JSON.parse(output.mock.calls.flat().join('\n')),
    words: words.mock.calls.flat().join('\n'),
  }
}

test('machines get a result as JSON and nothing else, people sentences beside it', async () => {
  const { exitCode, result, words } = await outputOf('import', '--documents', '7')
  expect([exitCode, result]).toEqual([0, { bench: 'import', unit: 'ms', rows: 7, imported: 7, ms: 30, again: 20 }])
  expect(words).toContain('导入 7 行用了 30 毫秒')
})

test('a drill that found a violation is told to both', async () => {
  const { exitCode, result, words } = await outputOf('drills')
  expect([exitCode, result.results[0].violations, result.unable]).toEqual([1, ['示例违反'], 0])
  expect(words).toContain('示例演练：1 轮，有违反\n示例违反')
})

test.each([[], ['what'], ['constructor'], ['import', 'more'], ['import', '--documents', '0'], ['drills', '--loud']])(
  'promise 9: what nobody knows is refused, and the usage shown: %j',
  async (...args) => {
    await expect(run(args.flat())).rejects.toThrow(/用法：npm run bench -- publish/)
  },
)
