import { shanghaiTime } from 'shared/shanghai'

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
