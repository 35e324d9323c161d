import type { Change } from 'shared/change-feed'
import type { Publication } from 'shared/publication'
import { describe, expect, test } from 'vitest'
import { fillStore, tablesOf } from '../../test/support/fill-store.ts'
import { Newsroom } from '../../test/support/newsroom.ts'
import { globals, instantOf, makeColumn, makeLecture, makeNews, makeUnit, NOW } from '../../test/support/samples.ts'
import { advanceTime } from './apply-changes.ts'
import { Content } from './content.ts'
import { PAST_LECTURES } from './derived-lists.ts'
import { keys } from './keys.ts'
import { inTransaction, recordedTime, type Store } from './store.ts'

function changesOf(...publications: Publication[]): Change[] {
  const newsroom = new Newsroom()
  for (const publication of [...globals, ...publications]) newsroom.publish(publication)
  return newsroom.page(0).changes
}

/** Lets time pass; the keys that it touched. */
const pass = (store: Store, now: string): Set<string> => inTransaction(store, () => advanceTime(store, now)).keys

const moment = (hours: number, milliseconds = 0) => new Date(Date.parse(instantOf(hours)) + milliseconds).toISOString()

describe('a lecture', () => {
  const [ended, running, coming] = [makeLecture(1, -2), makeLecture(2, 1), makeLecture(3, 9)]
  const changes = changesOf(ended, running, coming)

  test('is past when its end is, and no earlier', () => {
    const store = fillStore(changes, moment(0, -1))
    const past = () => new Content(store).front(PAST_LECTURES).items.map(({ id }) => id)
    expect(past()).toEqual([])
    pass(store, ended.endAt)
    expect(past()).toEqual([ended.id])
    expect(new Content(store).comingLectures().map(({ id }) => id)).toEqual([running.id, coming.id])
  })

  test.each([
    [moment(0), 'coming'],
    [moment(1, -1), 'coming'],
    [moment(1), 'underWay'],
    [moment(3, -1), 'underWay'],
    [moment(3), 'over'],
  ])('from 1 to 3 o’clock is, at %s, %s', (now, status) => {
    expect(new Content(fillStore(changes, now)).lectureStatus(running)).toBe(status)
  })

  test('is over at the deadline of a contest', () => {
    const endAt = moment(4)
    const contest = makeLecture(4, -500, { type: 'essay', endAt, deadline: endAt })
    const store = fillStore(changesOf(contest), NOW)
    const status = () => new Content(store).lectureStatus(contest)
    expect(status()).toBe('underWay')
    pass(store, endAt)
    expect(status()).toBe('over')
  })

  test('that begins touches those who show its status, and nobody else', () => {
    const store = fillStore(changes, moment(1, -1))
    expect(pass(store, moment(1))).toEqual(new Set([keys.status(running.id)]))
  })

  test('that has ended touches those who list it or show its status, but not those who show its words', () => {
    const store = fillStore(changes, moment(3, -1))
    const touched = pass(store, moment(3))
    expect([...touched]).toEqual(
      expect.arrayContaining([keys.status(running.id), keys.coming, keys.members(PAST_LECTURES)]),
    )
    expect([...touched].filter((key) => key.startsWith('publication:') || key.includes(coming.id))).toEqual([])
  })

  test('touches nobody while nothing of it changes', () => {
    const store = fillStore(changes, moment(1))
    expect(pass(store, moment(3, -1))).toEqual(new Set())
  })
})

describe('the calendar', () => {
  const unit = makeUnit(1)
  const call = (number: number) =>
    makeLecture(number, -900, { type: 'essay', endAt: moment(900 + number), deadline: moment(900 + number) })
  const near = makeLecture(1, 9, { unit: unit.id })
  const later = Array.from({ length: 12 }, (_, index) => makeLecture(index + 2, -50 - index, { unit: unit.id }))
  const calls = [call(20), call(21)]
  const content = new Content(fillStore(changesOf(unit, ...calls, near, ...later), NOW))

  test('has a call for entries under the day on which it closes, behind the lecture of tomorrow', () => {
    expect(content.comingLectures().map(({ id }) => id)).toEqual([near, ...calls].map(({ id }) => id))
  })

  test('has a unit’s own, however many others of it were published since', () => {
    expect(content.comingLectures(unit.id).map(({ id }) => id)).toEqual([near.id])
  })
})

describe('a pinned article', () => {
  const column = makeColumn(1, 'news')
  const other = makeColumn(2, 'news')
  const item = (number: number, hours: number | null) =>
    makeNews(number, { column: column.id, pinnedUntil: hours === null ? null : moment(hours) })
  const news = [
    item(1, 2),
    ...Array.from({ length: 60 }, (_, index) => item(index + 2, null)),
    item(62, 5),
    item(63, null),
  ]
  const changes = changesOf(column, other, ...news, makeNews(99, { column: other.id }))
  const pinned = (store: Store) => new Content(store).pinned(column.id).map(({ title }) => title)

  test('stands first on the front page of its column, once, and stays where it stood in the list', () => {
    const content = new Content(fillStore(changes, NOW))
    const front = content.columnFront(column.id)
    expect(front.pinned.map(({ title }) => title)).toEqual(['示例消息62', '示例消息1'])
    expect(front.items[0]?.title).toBe('示例消息63')
    const shown = [...front.pinned, ...front.items].map(({ id }) => id)
    expect(shown).toEqual([...new Set(shown)])
    const oldest = content.page(`columns/${column.id}`, 1)
    expect(oldest?.items.at(-1)?.title).toBe('示例消息1')
    expect(content.pinned(other.id)).toEqual([])
  })

  test('stands there until its moment, and no longer', () => {
    const store = fillStore(changes, moment(2, -1))
    expect(pinned(store)).toEqual(['示例消息62', '示例消息1'])
    const touched = pass(store, moment(2))
    expect(pinned(store)).toEqual(['示例消息62'])
    const readers = (id: string) => {
      const reads = new Set<string>()
      new Content(store, reads).columnFront(id)
      return [...reads].some((key) => touched.has(key))
    }
    expect([readers(column.id), readers(other.id)]).toEqual([true, false])
    expect([...touched].filter((key) => key.startsWith('publication:'))).toEqual([])
  })

  test('leaves room for others: the newest three stand first', () => {
    const many = [1, 2, 3, 4, 5].map((number) => item(number, number))
    expect(pinned(fillStore(changesOf(column, ...many), NOW))).toEqual(['示例消息5', '示例消息4', '示例消息3'])
    expect(pinned(fillStore(changesOf(column, ...many), moment(3)))).toEqual(['示例消息5', '示例消息4'])
  })
})

test('a clock that had run ahead and is set right takes everything back', () => {
  const column = makeColumn(1, 'news')
  const changes = changesOf(
    column,
    makeLecture(1, -1),
    makeLecture(2, 1),
    makeNews(1, { column: column.id, pinnedUntil: moment(2) }),
  )
  const store = fillStore(changes, moment(9))
  const touched = pass(store, NOW)
  expect(recordedTime(store)).toBe(NOW)
  expect(touched.has(keys.coming)).toBe(true)
  expect(tablesOf(store)).toEqual(tablesOf(fillStore(changes, NOW)))
})
