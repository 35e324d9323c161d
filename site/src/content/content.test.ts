import fc from 'fast-check'
import { PAGE_KINDS } from 'shared/kinds'
import { listsOf, PROFILE_FACETS } from 'shared/lists'
import { describe, expect, test } from 'vitest'
import { fillStore } from '../../test/support/fill-store.ts'
import { Newsroom } from '../../test/support/newsroom.ts'
import { globals, makeColumn, makeLecture, makeNews, NOW, sampleSite } from '../../test/support/samples.ts'
import { arbitraryStep, type Step, takeStep } from '../../test/support/steps.ts'
import { advanceTime, applyChanges } from './apply-changes.ts'
import { Content } from './content.ts'
import { PAST_LECTURES, RANGE_SIZE } from './derived-lists.ts'
import type { Reads } from './keys.ts'
import { cursorOf, inTransaction, recordedTime, type Store } from './store.ts'

type Query = (content: Content) => unknown

/** Every question that pages could ask about what this newsroom has, or had. */
function queriesAbout(newsroom: Newsroom): Map<string, Query> {
  const queries = new Map<string, Query>([
    ['settings', (content) => content.settings()],
    ['navigation', (content) => content.navigation()],
    ['home', (content) => content.home()],
    ['units', (content) => content.all('units')],
    ['columns', (content) => content.all('columns')],
    ['topics', (content) => content.all('topics')],
    ['coming', (content) => content.comingLectures()],
    ['sitemapParts', (content) => content.sitemapParts()],
    ['sitemapPart 1', (content) => content.sitemapPart(1)],
    ...PROFILE_FACETS.map((facet): [string, Query] => [`facets ${facet}`, (content) => content.facets(facet)]),
  ])
  const lists = new Set(['profiles', 'stories', 'news', 'lectures', PAST_LECTURES, 'manuscripts', 'pages'])
  for (const page of [...newsroom.live(), ...newsroom.withdrawn()]) {
    if (!('slug' in page)) continue
    const { kind, id, slug } = page
    queries.set(`get ${kind}/${id}`, (content) => content.get(kind, id))
    queries.set(`bySlug ${kind}/${slug}`, (content) => content.bySlug(kind, slug)?.id)
    queries.set(`below ${kind}/${id}`, (content) => content.below(kind, page, 3))
    for (const from of ['profiles', 'stories', 'news', 'lectures', 'topics'] as const) {
      queries.set(`${from} → ${kind}/${id}`, (content) => content.referring(kind, id, from).map((item) => item.id))
    }
    for (const list of listsOf(page)) lists.add(list)
    if (kind !== 'lectures') continue
    queries.set(`isPast ${id}`, (content) => {
      const lecture = content.get(kind, id)
      return lecture && content.isPast(lecture)
    })
  }
  for (const list of lists) {
    queries.set(`front ${list}`, (content) => content.front(list))
    queries.set(`newest ${list}`, (content) => content.newest(list, 7))
    queries.set(`count ${list}`, (content) => content.count(list))
    for (const range of [1, 2, 3, 4]) queries.set(`page ${list} ${range}`, (content) => content.page(list, range))
  }
  return queries
}

function answers(store: Store, queries: Map<string, Query>): Map<string, { answer: string; reads: Reads }> {
  return new Map(
    [...queries].map(([name, query]) => {
      const reads: Reads = new Set()
      return [name, { answer: JSON.stringify(query(new Content(store, reads))), reads }]
    }),
  )
}

function update(store: Store, newsroom: Newsroom, now: string): Set<string> {
  return inTransaction(store, () => {
    const touched = advanceTime(store, now)
    return applyChanges(store, newsroom.page(cursorOf(store)).changes, touched).keys
  })
}

function newSite(count: number): { newsroom: Newsroom; store: Store } {
  const newsroom = new Newsroom()
  for (const publication of sampleSite(count)) newsroom.publish(publication)
  return { newsroom, store: fillStore(newsroom.page(0, 100_000).changes, NOW) }
}

test('an answer that changed had a key that was touched, after any step and any passing of time', () => {
  const moves = fc.array(fc.record({ step: arbitraryStep, hours: fc.constantFrom(0, 0, 5, -5) }), {
    minLength: 20,
    maxLength: 20,
  })
  fc.assert(fc.property(moves, expectTouches), { numRuns: 12, endOnFailure: true })
})

function expectTouches(moves: { step: Step; hours: number }[]): void {
  const { newsroom, store } = newSite(50)
  for (const { step, hours } of moves) {
    const queries = queriesAbout(newsroom)
    const before = answers(store, queries)
    takeStep(newsroom, step)
    const now = new Date(Date.parse(recordedTime(store)) + hours * 3_600_000).toISOString()
    const touched = update(store, newsroom, now)
    for (const [name, { answer }] of answers(store, queries)) {
      const { answer: answerBefore, reads } = before.get(name) ?? { answer: '', reads: new Set<string>() }
      const noticed = [...reads].some((key) => touched.has(key))
      if (answer !== answerBefore && !noticed) throw new Error(`${name} changed unnoticed`)
    }
  }
}

test('the store after any steps is the store filled at once', () => {
  const moves = fc.array(arbitraryStep, { minLength: 20, maxLength: 20 })
  fc.assert(
    fc.property(moves, (steps) => {
      const { newsroom, store } = newSite(50)
      for (const step of steps) {
        takeStep(newsroom, step)
        update(store, newsroom, NOW)
      }
      expect(tablesOf(store)).toEqual(tablesOf(fillStore(newsroom.page(0, 100_000).changes, NOW)))
    }),
    { numRuns: 10, endOnFailure: true },
  )
})

function tablesOf({ db }: Store): Record<string, string[]> {
  const tables = ['state', 'publications', 'members', 'lists', 'mentions', 'addresses', 'blob_paths']
  const rowsOf = (table: string) =>
    db
      .prepare(`SELECT * FROM ${table}`)
      .all()
      .map((row) => JSON.stringify(row))
      .sort()
  return Object.fromEntries(tables.map((table) => [table, rowsOf(table)]))
}

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
    update(store, newsroom, NOW)
    const content = new Content(store)
    expect(content.ranges('news')).toEqual([4, 1])
    expect(content.page('news', 4)).toMatchObject({ older: 1, newer: null })
    expect(content.page('news', 1)?.items).toEqual(before)
  })

  const questions: [string, Query, number, number][] = [
    ['the front page', (content) => content.front('news').older, 21, 80],
    ['an old page', (content) => content.page('news', 1)?.newer, 21, 80],
    ['the next older items', (content) => content.below('news', makeNews(100, { column: column.id }), 3), 96, 98],
  ]
  test.each(questions)('%s notices that an empty place is filled again', (_, question, first, last) => {
    const { newsroom, store } = site(100)
    const items = newsIn(newsroom, first, last)
    for (const item of items) newsroom.withdraw(item)
    update(store, newsroom, NOW)
    const { reads, answer } = answers(store, new Map([['asked', question]])).get('asked') ?? expect.fail()
    newsroom.publish(items[1] ?? expect.fail())
    const touched = update(store, newsroom, NOW)
    expect(JSON.stringify(question(new Content(store)))).not.toBe(answer)
    expect([...reads].filter((key) => touched.has(key))).not.toEqual([])
  })
})

describe('time', () => {
  const [ended, running] = [makeLecture(1, -1), makeLecture(2, 1)]
  const changes = () => {
    const newsroom = new Newsroom()
    for (const publication of [...globals, ended, running]) newsroom.publish(publication)
    return newsroom.page(0).changes
  }

  test('a lecture is past when its end is, and no earlier', () => {
    const store = fillStore(changes(), NOW)
    const past = () => new Content(store).front(PAST_LECTURES).items.map(({ id }) => id)
    expect(past()).toEqual([])
    inTransaction(store, () => advanceTime(store, ended.endAt))
    expect(past()).toEqual([ended.id])
    expect(new Content(store).comingLectures().map(({ id }) => id)).toEqual([running.id])
  })

  test('a clock that had run ahead and is set right brings lectures back', () => {
    const store = fillStore(changes(), running.endAt)
    const { keys } = inTransaction(store, () => advanceTime(store, NOW))
    expect([recordedTime(store), keys.has('coming')]).toEqual([NOW, true])
    expect(tablesOf(store)).toEqual(tablesOf(fillStore(changes(), NOW)))
  })
})

test('promise 7: nothing of a withdrawn publication stays in the store but its tombstone', () => {
  const newsroom = new Newsroom()
  const column = makeColumn(1, 'news')
  const secret = makeNews(7, { column: column.id, title: '示例机密标题', slug: 'shi-li-ji-mi' })
  for (const publication of [...globals, column, secret]) newsroom.publish(publication)
  const store = fillStore(newsroom.page(0).changes, NOW)
  newsroom.withdraw(secret)
  update(store, newsroom, NOW)
  const { addresses, ...tables } = tablesOf(store)
  expect(JSON.stringify(tables)).not.toContain(secret.id)
  expect(JSON.stringify(tables)).not.toContain(secret.title)
  const tombstones = addresses?.filter((row) => row.includes(secret.id)).map((row) => JSON.parse(row))
  expect(tombstones).toMatchObject([{ address: '/news/shi-li-ji-mi/', role: 'gone' }])
})

test('a global that was never published is missed in a sentence', () => {
  const store = fillStore([], NOW)
  expect(() => new Content(store).home()).toThrow('“首页”尚未发布，网站无法生成。请在采编系统中发布它。')
  expect(PAGE_KINDS.flatMap((kind) => new Content(store).slugs(kind))).toEqual([])
})
