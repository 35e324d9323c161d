import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSlug, numberedSlug, RESERVED_SLUGS, SLUG_PATTERN, slugify, slugifyName } from './slugs.ts'

/** Every code unit, lone surrogates included, and the Chinese that titles are made of. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
  fc.array(fc.integer({ min: 0x4e00, max: 0x9fff })).map((units) => String.fromCharCode(...units)),
)

test.each([
  ['林守拙', 'lin-shou-zhuo'],
  ['劳动模范', 'lao-dong-mo-fan'],
  ['单位食堂', 'dan-wei-shi-tang'],
  ['吕绿英', 'lv-lv-ying'],
  ['重庆银行的行列', 'chong-qing-yin-hang-de-hang-lie'],
  ['“五小”竞赛：2026年第3期', 'wu-xiao-jing-sai-2026-nian-di-3-qi'],
  ['ＡＩ质检员 Café', 'ai-zhi-jian-yuan-cafe'],
  ['焊花里的三十年：林守拙和他的“一毫米”', 'han-hua-li-de-san-shi-nian-lin-shou-zhuo-he-ta-de-yi-hao-mi'],
])('%s becomes %s', (title, slug) => expect(slugify(title)).toBe(slug))

test.each([
  ['单雄示例', 'shan-xiong-shi-li'],
  ['曾示例', 'zeng-shi-li'],
  ['解示例', 'xie-shi-li'],
  ['尉迟示例', 'yu-chi-shi-li'],
  ['林守拙', 'lin-shou-zhuo'],
])('the name %s becomes %s', (name, slug) => expect(slugifyName(name)).toBe(slug))

test.each(['', '👷🏽‍♀️🎉', '！？——', '\ud800', '\u0000'])('%j leaves nothing readable', (title) =>
  expect(slugify(title)).toBe(''),
)

test('a slug is a slug, a reserved word or empty, whatever the title', () => {
  fc.assert(
    fc.property(anyText, (title) => {
      for (const slug of [slugify(title), slugifyName(title)])
        expect(slug === '' || isSlug(slug) || (RESERVED_SLUGS as readonly string[]).includes(slug)).toBe(true)
    }),
    { numRuns: 2000 },
  )
})

test('a slug made from a slug is the same slug', () => {
  fc.assert(
    fc.property(anyText, (title) => {
      expect(slugify(slugify(title))).toBe(slugify(title))
    }),
    { numRuns: 1000 },
  )
})

test('a long title is cut between two words, one long word in the middle', () => {
  const slug = slugify('示例'.repeat(60))
  expect(slug.length).toBeLessThanOrEqual(80)
  expect(slug.endsWith('shi') || slug.endsWith('li')).toBe(true)
  expect(slugify('w'.repeat(200))).toBe('w'.repeat(80))
})

test('a numbered slug is a slug, also where the slug was as long as may be or reserved', () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 2, max: 99_999 }), (title, number) => {
      fc.pre(slugify(title) !== '')
      expect(isSlug(numberedSlug(slugify(title), number))).toBe(true)
    }),
  )
  for (const word of RESERVED_SLUGS) expect(isSlug(numberedSlug(word, 2))).toBe(true)
})

test.each([
  '',
  'Lin',
  'lin--shou',
  '-lin',
  'lin-',
  'lin/shou',
  '..',
  'lin shou',
  '林',
  'page',
  'w'.repeat(81),
  'lin\n',
])('%j is no slug', (value) => expect(isSlug(value)).toBe(false))

test('the pattern alone admits reserved words', () => {
  for (const word of RESERVED_SLUGS) expect(SLUG_PATTERN.test(word)).toBe(true)
})
