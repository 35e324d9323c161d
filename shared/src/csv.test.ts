import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvRow } from './csv.ts'
import { HOSTILE_STRINGS } from './examples/hostile.ts'

/** Reads what was written, as RFC 4180 has it. */
const read = (row: string): string[] =>
  [...row.matchAll(/"((?:[^"]|"")*)"(?:,|\r\n$)/g)].map(([, cell = '']) => cell.replaceAll('""', '"'))

describe('promise 9: a table that spreadsheets open computes nothing', () => {
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '＝1', '\u200b=1', '=HYPERLINK("//x")'])(
    'a cell %j is text',
    (formula) => expect(read(csvRow([formula]))[0]).toMatch(/^'/),
  )

  test('rows keep their cells, whatever stands in them', () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom(...HOSTILE_STRINGS))
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 5 }), (cells) => {
        const found = read(csvRow(cells))
        expect(found).toHaveLength(cells.length)
        for (const each of found) expect(each).not.toMatch(/^[=+\-@\t\r]/)
      }),
    )
  })

  test('quotes and lines stay within their cell', () => {
    expect(csvRow(['示例“甲”"乙"', '一\n二', ''])).toBe('"示例“甲”""乙""","一\n二",""\r\n')
  })
})
