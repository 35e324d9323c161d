import { HOSTILE_STRINGS } from 'shared/examples/hostile'
import { expect, test } from 'vitest'
import { piecesOf } from './phrases.ts'

test('a headline of short phrases breaks at its punctuation alone, so that names stay whole', () => {
  expect(piecesOf('焊花里的三十年：林守拙和他的“一毫米”')).toEqual(['焊花里的三十年：林守拙和他的“一毫米”'])
})

test('any other headline breaks between words, never before or after a quotation mark', () => {
  expect(piecesOf('关于举办“我的师傅”职工主题征文活动的通知').join('|')).toBe(
    '关于|举办“我的|师傅”职工|主题征文|活动的|通知',
  )
})

test.each(HOSTILE_STRINGS)('no word is lost or added: %j', (words) => {
  expect(piecesOf(words).join('')).toBe(words)
})
