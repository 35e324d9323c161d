import { cell, head, paragraph } from 'shared/block-builders'
import { plainText, type TableRows } from 'shared/blocks'
import { expect, test } from 'vitest'
import { isWide, tableHtml, tableLabel } from './table-html.ts'

const html = (rows: TableRows): string =>
  tableHtml(rows, (content) => plainText([{ ...paragraph(), content: [...content] } as never]))

test('rows of headers alone head their columns; another header heads its row', () => {
  expect(
    html([
      [head('奖项'), head('人数')],
      [head('一等奖'), cell('1')],
    ]),
  ).toBe(
    '<table><thead><tr><th scope="col">奖项</th><th scope="col">人数</th></tr></thead>' +
      '<tbody><tr><th scope="row">一等奖</th><td>1</td></tr></tbody></table>',
  )
})

test('a header that reaches into the rows below stays in one part with them', () => {
  const rows = [[{ ...head('奖项'), rows: 2 }, head('人数')], [cell('1')]]
  expect(html(rows)).toBe(
    '<table><tbody><tr><th scope="col" rowspan="2">奖项</th><th scope="col">人数</th></tr><tr><td>1</td></tr></tbody></table>',
  )
})

test('a table is wide by its columns, spans counted, and named by its first row', () => {
  const rows = [[{ ...head('奖项'), columns: 2 }, head('人数'), head('备注')]]
  expect(isWide(rows)).toBe(true)
  expect(isWide([[head('奖项'), head('人数'), head('备注')]])).toBe(false)
  expect(tableLabel(rows)).toBe('表格：奖项、人数、备注')
})
