import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { HOSTILE_STRINGS } from '../examples/hostile.ts'
import { differences } from './differences.ts'

const told = (former: string, latter: string): string =>
  differences(former, latter)
    .map((piece) => ({ both: piece.text, former: `[-${piece.text}-]`, latter: `[+${piece.text}+]` })[piece.in])
    .join('')

const side = (which: 'former' | 'latter', former: string, latter: string): string =>
  differences(former, latter)
    .filter((piece) => piece.in === 'both' || piece.in === which)
    .map(({ text }) => text)
    .join('')

describe('two texts are compared by character', () => {
  test.each([
    ['他带徒弟36人。', '他带徒弟38人。', '他带徒弟3[-6-][+8+]人。'],
    ['授予劳动模范称号', '授予全国劳动模范称号', '授予[+全国+]劳动模范称号'],
    ['同样', '同样', '同样'],
    ['', '新写的', '[+新写的+]'],
    ['删去的', '', '[-删去的-]'],
    ['第一段。\n第二段。\n', '第一段。\n新的一段。\n第二段。\n', '第一段。\n[+新的一段。\n+]第二段。\n'],
    ['𠮷野家', '吉野家', '[-𠮷-][+吉+]野家'],
  ])('%j and %j', (former, latter, expected) => expect(told(former, latter)).toBe(expected))

  test('a chance character between two larger changes does not part them', () => {
    expect(told('车间的老师傅', '仓库的新学徒')).toBe('[-车间的老师傅-][+仓库的新学徒+]')
  })
})

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: fc.constantFrom('工', '会', '\n', '𠮷', '。'), maxLength: 80 }),
  fc.constantFrom(...HOSTILE_STRINGS),
)

test('promise 2: nothing of either text is left out or made up', () => {
  fc.assert(
    fc.property(text, text, (former, latter) => {
      expect(side('former', former, latter)).toBe(former)
      expect(side('latter', former, latter)).toBe(latter)
    }),
  )
})

test('texts that have nothing in common are shown as two, however long they are', () => {
  const [former, latter] = ['甲乙丙丁', '戊己庚辛'].map((signs) =>
    Array.from({ length: 60_000 }, (_, index) => (index % 97 === 0 ? '\n' : signs[(index * index) % 4])).join(''),
  ) as [string, string]
  const pieces = differences(former, latter)
  expect(pieces.length).toBeLessThan(5_000)
  expect(side('latter', former, latter)).toBe(latter)
})
