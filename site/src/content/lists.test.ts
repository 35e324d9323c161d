import { describe, expect, test } from 'vitest'
import { fillStore, updateStore } from '../../test/support/fill-store.ts'
import { Newsroom } from '../../test/support/newsroom.ts'
import { globals, makeColumn, makeNews, NOW } from '../../test/support/samples.ts'
import { Content } from './content.ts'
import { RANGE_SIZE } from './derived-lists.ts'
import type { Reads } from './keys.ts'
import type { Store } from './store.ts'

describe('pages of a list', () => {
  const column = makeColumn(1, 'news')
  const site = (count: number): { newsroom: Newsroom; store: Store } => {
    const newsroom = new Newsroom()
    for (const publication of [...globals, column]) newsroom.publish(publication)
    for (let number = 1; number <= count; number++) newsroom.publish(makeNews(number, { column: column.id }))
    return { newsroom, store: fillStore(newsroom.page(0, 100_000).changes, NOW) }
  }

  test.each([0, 1, 19, 20, 21, 39, 40, 41, 60, 61])('of %i items show each item once, newest first', (count) => {
    const content = new Content(site(count).store)
    const front = content.front('news')
    const numbered = content.ranges('news').map((range) => content.page('news', range)?.items ?? [])
    const shown = [front.items, ...numbered].flat().map(({ title }) => title)
    expect(shown).toEqual(Array.from({ length: count }, (_, index) => `示例消息${count - index}`))
    expect(front.items.length).toBeLessThan(2 * RANGE_SIZE)
  })

  test('lead from the front page to the oldest and back', () => {
    const content = new Content(site(75).store)
    expect(content.front('news').older).toBe(2)
    expect(content.page('news', 2)).toMatchObject({ older: 1, newer: null })
    expect(content.page('news', 1)).toMatchObject({ older: null, newer: 2 })
    expect([content.page('news', 3), content.page('news', 4), content.page('news', 5)]).toEqual([null, null, null])
  })

  const numbersOf = ({ slug }: { slug: string }) => Number(slug.split('-').at(-1))
  const newsIn = (newsroom: Newsroom, first: number, last: number) =>
    newsroom
      .live()
      .filter((publication) => publication.kind === 'news')
      .filter((item) => numbersOf(item) >= first && numbersOf(item) <= last)

  test('skip what was withdrawn whole, and keep every other page as it is', () => {
    const { newsroom, store } = site(100)
    const before = new Content(store).page('news', 1)?.items
    for (const item of newsIn(newsroom, 21, 60)) newsroom.withdraw(item)
    updateStore(store, newsroom, NOW)
    const content = new Content(store)
    expect(content.ranges('news')).toEqual([4, 1])
    expect(content.page('news', 4)).toMatchObject({ older: 1, newer: null })
    expect(content.page('news', 1)?.items).toEqual(before)
  })

  const questions: [string, (content: Content) => unknown, number, number][] = [
    ['the front page', (content) => content.front('news').older, 21, 80],
    ['an old page', (content) => content.page('news', 1)?.newer, 21, 80],
    ['the next older items', (content) => content.below('news', makeNews(100, { column: column.id }), 3), 96, 98],
  ]
  test.each(questions)('%s notices that an empty place is filled again', (_, question, first, last) => {
    const { newsroom, store } = site(100)
    const items = newsIn(newsroom, first, last)
    for (const item of items) newsroom.withdraw(item)
    updateStore(store, newsroom, NOW)
    const reads: Reads = new Set()
    const answer = question(new Content(store, reads))
    newsroom.publish(items[1] ?? expect.fail())
    const touched = updateStore(store, newsroom, NOW)
    expect(question(new Content(store))).not.toEqual(answer)
    expect([...reads].filter((key) => touched.has(key))).not.toEqual([])
  })
})
