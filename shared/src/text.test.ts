import fc from 'fast-check'
import { expect, test } from 'vitest'
import { HOSTILE_STRINGS } from './examples/hostile.ts'
import { cleanText, escapeXml, oneLine, shorten } from './text.ts'

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
  fc.constantFrom(...HOSTILE_STRINGS),
)

/** The production Char of XML 1.0 § 2.2. */
const isXmlCharacter = (code: number): boolean =>
  code === 0x9 ||
  code === 0xa ||
  code === 0xd ||
  (code >= 0x20 && code <= 0xd7ff) ||
  (code >= 0xe000 && code <= 0xfffd) ||
  code >= 0x10000

const isXmlText = (text: string): boolean =>
  [...text].every((character) => isXmlCharacter(character.codePointAt(0) ?? 0))

test('cleaned text holds only characters that XML allows', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(isXmlText(cleanText(text))).toBe(true)
    }),
    { numRuns: 1000 },
  )
})

test('cleaned text holds no noncharacter, which parsers of HTML report as an error', () => {
  const planes = Array.from({ length: 17 }, (_, plane) => [plane * 0x10000 + 0xfffe, plane * 0x10000 + 0xffff])
  const arabic = Array.from({ length: 32 }, (_, index) => 0xfdd0 + index)
  for (const code of [...planes.flat(), ...arabic]) {
    expect(cleanText(`示${String.fromCodePoint(code)}例`)).toBe('示例')
  }
})

test('cleaning leaves every printable character where it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(cleanText(text)).toBe(text.replace(/\p{Cc}/gu, ''))
    }),
  )
  expect(cleanText('一行\n二行\t三列')).toBe('一行\n二行\t三列')
})

test('escaped text cannot end an element, an attribute or a CDATA section', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(escapeXml(text)).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|apos);)/)
    }),
  )
  expect(escapeXml(']]><a href="x">&amp;')).toBe(']]&gt;&lt;a href=&quot;x&quot;&gt;&amp;amp;')
})

test('one line is one line, trimmed', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(oneLine(text)).not.toMatch(/[\n\r\t]|^\s|\s$/)
      expect(oneLine(oneLine(text))).toBe(oneLine(text))
    }),
  )
  expect(oneLine('　示例　 标题\r\n第二行 ')).toBe('示例 标题 第二行')
})

test('shortening counts characters, never halves one, and says that it cut', () => {
  expect(shorten('四个汉字', 4)).toBe('四个汉字')
  expect(shorten('五个汉字了', 4)).toBe('五个汉…')
  expect(shorten('👷👷👷', 2)).toBe('👷…')
  fc.assert(
    fc.property(anyText, fc.integer({ min: 1, max: 50 }), (text, length) => {
      expect([...shorten(text, length)].length).toBeLessThanOrEqual(length)
      expect(shorten(text, length).isWellFormed()).toBe(true)
    }),
  )
})
