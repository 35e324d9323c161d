import fc from 'fast-check'
import { PAGE_KINDS } from 'shared/kinds'
import { listsOf, PROFILE_FACETS } from 'shared/lists'
import type { PagePublication } from 'shared/publication'
import { expect, test } from 'vitest'
import { fillStore, tablesOf, updateStore } from '../../test/support/fill-store.ts'
import { Newsroom } from '../../test/support/newsroom.ts'
import { globals, makeColumn, makeNews, NOW, sampleSite } from '../../test/support/samples.ts'
import { arbitraryStep, type Step, takeStep } from '../../test/support/steps.ts'
import { Content } from './content.ts'
import { correctedList, PAST_LECTURES } from './derived-lists.ts'
import type { Reads } from './keys.ts'
import { apprenticesOf, membersOf, talksOf, unitsAbove, unitsBelow } from './relations.ts'
import { recordedTime, type Store } from './store.ts'

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
    for (const from of PAGE_KINDS) {
      queries.set(`${from} → ${kind}/${id}`, (content) => content.referring(kind, id, from).map((item) => item.id))
    }
    for (const list of listsOf(page)) lists.add(list)
    for (const [name, query] of relationsOf(page)) queries.set(`${name} of ${kind}/${id}`, query)
  }
  for (const list of lists) {
    queries.set(`front ${list}`, (content) => content.front(list))
    queries.set(`newest ${list}`, (content) => content.newest(list, 7))
    queries.set(`corrected ${list}`, (content) => content.newest(correctedList(list), 7))
    queries.set(`notices ${list}`, (content) => content.notices(list, 7))
    queries.set(`count ${list}`, (content) => content.count(list))
    for (const range of [1, 2, 3, 4]) queries.set(`page ${list} ${range}`, (content) => content.page(list, range))
  }
  return queries
}

/** Questions that concern publications of one kind. */
function relationsOf({ kind, id }: PagePublication): [string, Query][] {
  switch (kind) {
    case 'units':
      return [
        ['coming', (content) => content.comingLectures(id)],
        ['units below', (content) => unitsBelow(content, id)],
        ['units above', (content) => asked(content.get(kind, id), (unit) => unitsAbove(content, unit))],
      ]
    case 'columns':
      return [
        ['pinned', (content) => content.pinned(id)],
        ['front', (content) => content.columnFront(id)],
      ]
    case 'studios':
      return [['members', (content) => membersOf(content, id)]]
    case 'profiles':
      return [['apprentices', (content) => apprenticesOf(content, id)]]
    case 'speakers':
      return [['talks', (content) => talksOf(content, id)]]
    case 'lectures':
      return [['status', (content) => asked(content.get(kind, id), (lecture) => content.lectureStatus(lecture))]]
    default:
      return []
  }
}

const asked = <Item, Answer>(item: Item | null, ask: (item: Item) => Answer): Answer | null => item && ask(item)

function answers(store: Store, queries: Map<string, Query>): Map<string, { answer: string; reads: Reads }> {
  return new Map(
    [...queries].map(([name, query]) => {
      const reads: Reads = new Set()
      return [name, { answer: JSON.stringify(query(new Content(store, reads))), reads }]
    }),
  )
}

function newSite(count: number): { newsroom: Newsroom; store: Store } {
  const newsroom = new Newsroom()
  for (const publication of sampleSite(count)) newsroom.publish(publication)
  return { newsroom, store: fillStore(newsroom.page(0, 100_000).changes, NOW) }
}

test('an answer that changed had a key that was touched, after any step and any passing of time', () => {
  const moves = fc.array(fc.record({ step: arbitraryStep, hours: fc.constantFrom(0, 0, 1, 5, -5) }), {
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
    const touched = updateStore(store, newsroom, now)
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
        updateStore(store, newsroom, NOW)
      }
      expect(tablesOf(store)).toEqual(tablesOf(fillStore(newsroom.page(0, 100_000).changes, NOW)))
    }),
    { numRuns: 10, endOnFailure: true },
  )
})

test('promise 7: nothing of a withdrawn publication stays in the store but its tombstone', () => {
  const newsroom = new Newsroom()
  const column = makeColumn(1, 'news')
  const secret = makeNews(7, { column: column.id, title: '示例机密标题', slug: 'shi-li-ji-mi' })
  for (const publication of [...globals, column, secret]) newsroom.publish(publication)
  const store = fillStore(newsroom.page(0).changes, NOW)
  newsroom.withdraw(secret)
  updateStore(store, newsroom, NOW)
  const { addresses, notices, moments, ...tables } = tablesOf(store)
  expect(JSON.stringify(tables)).not.toContain(secret.id)
  expect(JSON.stringify([tables, addresses, moments])).not.toContain(secret.title)
  expect(JSON.stringify(notices)).not.toContain('示例正文')
  const tombstones = addresses?.filter((row) => row.includes(secret.id)).map((row) => JSON.parse(row))
  expect(tombstones).toMatchObject([{ address: '/news/shi-li-ji-mi/', role: 'gone' }])
})

test('a global that was never published is missed in a sentence', () => {
  const store = fillStore([], NOW)
  expect(() => new Content(store).home()).toThrow('“首页”尚未发布，网站无法生成。请在采编系统中发布它。')
  expect(PAGE_KINDS.flatMap((kind) => new Content(store).slugs(kind))).toEqual([])
})
