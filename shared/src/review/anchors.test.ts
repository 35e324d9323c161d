import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { HOSTILE_STRINGS } from '../examples/hostile.ts'
import { anchorAt, placeOf, withoutSpaces } from './anchors.ts'

const BODY =
  '他进厂那年十八岁。师傅说：先学做人，再学手艺。他记了一辈子。后来他也当了师傅，对徒弟说：先学做人，再学手艺。'
const QUOTE = '先学做人，再学手艺'

const anchorOf = (text: string, quote: string, from = 0) => {
  const start = text.indexOf(quote, from)
  return anchorAt(text, { start, end: start + quote.length })
}

describe('a passage is found again', () => {
  const [first, second] = [BODY.indexOf(QUOTE), BODY.lastIndexOf(QUOTE)]

  test('after words were put in before it', () => {
    const edited = BODY.replace('十八岁', '十八岁，是厂里最小的徒工')
    expect(placeOf(edited, anchorOf(BODY, QUOTE))?.start).toBe(edited.indexOf(QUOTE))
  })

  test('and not taken for the same words elsewhere', () => {
    expect(placeOf(BODY, anchorOf(BODY, QUOTE, first + 1))?.start).toBe(second)
    const moved = `${'序言。'.repeat(40)}${BODY}`
    expect(placeOf(moved, anchorOf(BODY, QUOTE))?.start).toBe(moved.indexOf(QUOTE))
  })

  test('where its surroundings were rewritten, by where it stood', () => {
    expect(
      placeOf(`甲甲${QUOTE}乙乙乙${QUOTE}丙`, anchorAt(`……${QUOTE}……`, { start: 2, end: 2 + QUOTE.length }))?.start,
    ).toBe(2)
  })

  test('and is lost once its own words are gone', () => {
    expect(placeOf(BODY.replaceAll(QUOTE, '先学手艺'), anchorOf(BODY, QUOTE))).toBeNull()
    expect(placeOf(BODY, { quote: '', before: '', after: '', start: 0 })).toBeNull()
  })

  test('line ends and full-width spaces are no part of it', () => {
    expect(withoutSpaces('先学\n 做人，\u3000再学手艺')).toBe(QUOTE)
  })
})

const signs = (minLength: number) =>
  fc.string({ unit: fc.constantFrom('工', '会', '人', '。', 'a', '𠮷'), minLength, maxLength: 60 })
const anything = fc.oneof(signs(0), fc.constantFrom(...HOSTILE_STRINGS))

test('an edit elsewhere never loses a passage, nor takes one with other surroundings for it', () => {
  fc.assert(
    fc.property(anything, signs(32), signs(1), signs(32), anything, (prefix, left, quote, right, edited) => {
      const text = `${prefix}${left}${quote}${right}`
      const start = prefix.length + left.length
      const anchor = anchorAt(text, { start, end: start + quote.length })
      const later = `${edited}${left}${quote}${right}${edited}`
      const place = placeOf(later, anchor)
      expect(place).not.toBeNull()
      const found = anchorAt(later, place ?? { start: 0, end: 0 })
      expect({ ...found, start }).toEqual({ ...anchor, start })
    }),
  )
})

test('what is found has the words that were remarked on, and they are lost only where they stand nowhere', () => {
  fc.assert(
    fc.property(anything, anything, anything, (text, quote, context) => {
      const place = placeOf(text, { quote, before: context, after: context, start: 3 })
      if (place) expect(text.slice(place.start, place.end)).toBe(quote)
      else expect(quote === '' || !text.includes(quote)).toBe(true)
    }),
  )
})
