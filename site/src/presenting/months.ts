import type { Article } from 'shared/publication'
import { shanghaiTime } from 'shared/shanghai'
import { dayOf } from './dates.ts'

export interface Month<Item> {
  title: string
  items: Item[]
}

/** Neighbouring items of one Shanghai month under one heading, in the order in which they come. */
export function byMonth<Item>(items: readonly Item[], instantOf: (item: Item) => string): Month<Item>[] {
  const months: Month<Item>[] = []
  for (const item of items) {
    const { year, month } = shanghaiTime(instantOf(item))
    const title = `${year}年${month}月`
    const last = months.at(-1)
    if (last?.title === title) last.items.push(item)
    else months.push({ title, items: [item] })
  }
  return months
}

/** Articles under the months of the days that they bear, the latest first: texts of the old site stand among the new. */
export const articlesByMonth = (articles: readonly Article[]): Month<Article>[] =>
  byMonth(
    articles.toSorted((a, b) => dayOf(b).localeCompare(dayOf(a))),
    dayOf,
  )
