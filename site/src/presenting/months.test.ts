import { expect, test } from 'vitest'
import { makeNews } from '../../test/support/samples.ts'
import { articlesByMonth } from './months.ts'

const item = (number: number, publishedAt: string, originalDate: string | null = null) => ({
  ...makeNews(number, { column: 'column', originalDate }),
  publishedAt,
})

test('no month stands twice on a page, however texts of the old site are mixed among the new', () => {
  const months = articlesByMonth([
    item(4, '2026-11-03T00:00:00.000Z'),
    item(3, '2026-11-02T00:00:00.000Z', '2019-03-01T00:00:00.000Z'),
    item(2, '2026-10-31T20:00:00.000Z'),
    item(1, '2026-10-30T00:00:00.000Z', '2019-03-05T00:00:00.000Z'),
  ])
  expect(months.map(({ title, items }) => [title, items.map((article) => article.title)])).toEqual([
    ['2026年11月', ['示例消息4', '示例消息2']],
    ['2019年3月', ['示例消息1', '示例消息3']],
  ])
})
