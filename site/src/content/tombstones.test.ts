import { columnList } from 'shared/lists'
import type { Publication } from 'shared/publication'
import { describe, expect, test } from 'vitest'
import { fillStore, tablesOf, updateStore } from '../../test/support/fill-store.ts'
import { Newsroom } from '../../test/support/newsroom.ts'
import { globals, instantOf, makeColumn, makeNews, makeProfile, makeUnit, NOW } from '../../test/support/samples.ts'
import { nextMoment } from './apply-changes.ts'
import { Content } from './content.ts'
import { correctedList } from './derived-lists.ts'
import { keys } from './keys.ts'
import type { Store } from './store.ts'

const MONTH = 30 * 24
const column = makeColumn(1, 'news')
const item = makeNews(1, { column: column.id })
const person = makeProfile(1)
const lists = ['manuscripts', 'news', columnList(column.id)]

function newsroomOf(...publications: Publication[]): Newsroom {
  const newsroom = new Newsroom()
  for (const publication of [...globals, column, ...publications]) newsroom.publish(publication)
  return newsroom
}

const noticesIn = (store: Store, list: string) => new Content(store).notices(list, 50)
const titles = (store: Store, list: string) => noticesIn(store, list).map(({ title }) => title)

describe('promise 7: the feeds give notice of a withdrawal', () => {
  test('in the lists in which it stood, with its last address, its title and the time', () => {
    const newsroom = newsroomOf(item)
    newsroom.publish({ ...item, slug: 'shi-li-gai-ming' })
    newsroom.withdraw({ ...item, slug: 'shi-li-gai-ming' })
    const store = fillStore(newsroom.page(0).changes, instantOf(-MONTH))
    for (const list of lists) {
      expect(noticesIn(store, list)).toEqual([
        expect.objectContaining({ id: item.id, title: item.title, address: '/news/shi-li-gai-ming/' }),
      ])
    }
    for (const list of ['profiles', 'stories', columnList(person.id)]) expect(noticesIn(store, list)).toEqual([])
  })

  test('without a name where consent was withdrawn', () => {
    const newsroom = newsroomOf(person)
    newsroom.withdraw(person, { named: false })
    const store = fillStore(newsroom.page(0).changes, instantOf(-MONTH))
    expect(titles(store, 'profiles')).toEqual([null])
    expect(JSON.stringify(tablesOf(store))).not.toContain(person.name)
  })

  test('of manuscripts alone: nobody follows a unit', () => {
    const unit = makeUnit(1)
    const newsroom = newsroomOf(unit)
    newsroom.withdraw(unit)
    const store = fillStore(newsroom.page(0).changes, instantOf(-MONTH))
    for (const list of ['manuscripts', 'units']) expect(noticesIn(store, list)).toEqual([])
    expect(nextMoment(store)).toBeNull()
  })

  test('the latest first, and no more than are asked for', () => {
    const items = [1, 2, 3].map((number) => makeNews(number, { column: column.id }))
    const newsroom = newsroomOf(...items)
    for (const each of items) newsroom.withdraw(each)
    const store = fillStore(newsroom.page(0).changes, instantOf(-MONTH))
    expect(titles(store, 'news')).toEqual(['示例消息3', '示例消息2', '示例消息1'])
    expect(new Content(store).notices('news', 2)).toHaveLength(2)
  })

  test('until it is published again', () => {
    const newsroom = newsroomOf(item)
    newsroom.withdraw(item)
    const time = instantOf(-MONTH)
    const store = fillStore(newsroom.page(0).changes, time)
    newsroom.publish(item)
    const touched = updateStore(store, newsroom, time)
    for (const list of lists) expect([...touched]).toContain(keys.notices(list))
    expect(noticesIn(store, 'manuscripts')).toEqual([])
    expect(tablesOf(store)).toEqual(tablesOf(fillStore(newsroom.page(0).changes, time)))
  })

  test('for thirty days, and again where a clock had run ahead', () => {
    const newsroom = newsroomOf(item)
    newsroom.withdraw(item)
    const changes = newsroom.page(0).changes
    const [tombstone] = changes.slice(-1)
    if (tombstone?.type !== 'withdrawn') throw new Error('nothing was withdrawn')
    const end = new Date(Date.parse(tombstone.withdrawnAt) + MONTH * 3_600_000)
    const [before, after] = [new Date(end.getTime() - 1).toISOString(), end.toISOString()]
    const store = fillStore(changes, before)
    expect(nextMoment(store)).toBe(after)
    expect(titles(store, 'news')).toEqual([item.title])
    for (const [time, shown] of [
      [after, []],
      [before, [item.title]],
    ] as const) {
      expect(updateStore(store, newsroom, time)).toEqual(new Set(lists.map(keys.notices)))
      expect(titles(store, 'news')).toEqual(shown)
      expect(tablesOf(store)).toEqual(tablesOf(fillStore(changes, time)))
    }
  })
})

describe('the feeds tell of a correction', () => {
  const corrected = (number: number, hours: number) => {
    const corrections = [-900, hours].map((at) => ({ at: instantOf(at - MONTH), what: '示例更正' }))
    return makeNews(number, { column: column.id, corrections })
  }
  const changes = newsroomOf(corrected(1, 2), corrected(2, -2), corrected(3, 0), item).page(0).changes
  const shown = (store: Store, list: string) =>
    new Content(store).newest(correctedList(list), 9).map((each) => each.slug)

  test('for thirty days after the latest, in the lists of which there are feeds', () => {
    const store = fillStore(changes, instantOf(-1))
    for (const list of lists) expect(shown(store, list)).toEqual(['shi-li-news-3'])
    expect(shown(store, 'pages')).toEqual([])
  })

  test('whose end touches the feeds alone, and no page', () => {
    const newsroom = newsroomOf(corrected(1, 1))
    const store = fillStore(newsroom.page(0).changes, NOW)
    expect(nextMoment(store)).toBe(instantOf(1))
    const touched = updateStore(store, newsroom, instantOf(1))
    expect([...touched]).toContain(keys.head(correctedList('manuscripts')))
    expect([...touched].filter((key) => !key.includes('corrected'))).toEqual([])
    expect(shown(store, 'news')).toEqual([])
  })
})
