import fc from 'fast-check'
import { paragraph } from 'shared/block-builders'
import { HONOURS, type HonourTitle } from 'shared/honours'
import type { ManuscriptKind } from 'shared/kinds'
import type { Article, PagePublication, Publication, PublicationOf } from 'shared/publication'
import { TRADES, type Trade } from 'shared/trades'
import type { Newsroom } from './newsroom.ts'
import {
  makeColumn,
  makeLecture,
  makeNews,
  makePicture,
  makeProfile,
  makeStory,
  makeTopic,
  makeUnit,
} from './samples.ts'

/** One thing that editors do. `a` and `b` choose what it is done to. */
export interface Step {
  name: keyof typeof STEPS
  a: number
  b: number
}

type Act = (newsroom: Newsroom, a: number, b: number) => void

const STEPS = {
  edit: (newsroom, a, b) => {
    const manuscript = choose(manuscripts(newsroom), a)
    if (!manuscript) return
    newsroom.publish({ ...manuscript, body: [paragraph(`示例改稿第${b}次。`)], updatedAt: later(manuscript) })
  },
  retitle: (newsroom, a, b) => {
    const article = choose(articles(newsroom), a)
    if (article) newsroom.publish({ ...article, title: `示例新题${b}`, shortTitle: '' })
  },
  addProfile: (newsroom, a, b) => {
    const unit = choose(of(newsroom, 'units'), a)
    newsroom.publish(makeProfile(nextNumber(newsroom), { unit: b % 3 ? (unit?.id ?? null) : null }))
  },
  addStory: (newsroom, a, b) =>
    newsroom.publish(makeStory(nextNumber(newsroom), articleFields(newsroom, 'stories', a, b))),
  addNews: (newsroom, a, b) => newsroom.publish(makeNews(nextNumber(newsroom), articleFields(newsroom, 'news', a, b))),
  addLecture: (newsroom, a, b) => {
    const profile = choose(of(newsroom, 'profiles'), b)
    const speakers = [{ name: '示例讲师', profile: profile?.id ?? null }]
    const unit = choose(of(newsroom, 'units'), a)?.id ?? null
    newsroom.publish(makeLecture(nextNumber(newsroom), (a % 60) - 20, { speakers, unit }))
  },
  addTopic: (newsroom, a, b) => {
    const items = [a, b, a + b].flatMap((number) => choose(manuscripts(newsroom), number) ?? [])
    const distinct = [...new Map(items.map(({ kind, id }) => [id, { kind, id }])).values()]
    newsroom.publish(makeTopic(nextNumber(newsroom), distinct))
  },
  addUnit: (newsroom) => newsroom.publish(makeUnit(nextNumber(newsroom))),
  addColumn: (newsroom, a) => newsroom.publish(makeColumn(nextNumber(newsroom), a % 2 ? 'news' : 'stories')),
  withdraw: (newsroom, a) => {
    const taken = choose([...manuscripts(newsroom), ...of(newsroom, 'topics')], a)
    if (taken) newsroom.withdraw(taken)
  },
  withdrawNewest: (newsroom, a) => {
    const taken = of(newsroom, choose(['profiles', 'stories', 'news', 'lectures'] as const, a) ?? 'news').at(-1)
    if (taken) newsroom.withdraw(taken)
  },
  withdrawUnused: (newsroom, a) => {
    const used = new Set(newsroom.live().flatMap((publication) => [belongsTo(publication)].flat()))
    const free = [...of(newsroom, 'units'), ...of(newsroom, 'columns')].filter(({ id }) => !used.has(id))
    const taken = choose(free, a)
    if (taken) newsroom.withdraw(taken)
  },
  republish: (newsroom, a) => {
    const withdrawn = choose(newsroom.withdrawn(), a)
    if (withdrawn && isFree(newsroom, withdrawn) && hasColumn(newsroom, withdrawn)) newsroom.publish(withdrawn)
  },
  renameSlug: (newsroom, a, b) => {
    const page = choose(pages(newsroom), a)
    if (page) newsroom.publish({ ...page, slug: `shi-li-gai-ming-${b % 7}-${nextNumber(newsroom)}` })
  },
  takeBackSlug: (newsroom, a, b) => {
    const page = choose(pages(newsroom), a)
    const former = page && choose(page.aliases, b)?.split('/')[2]
    if (page && former && isFree(newsroom, { ...page, slug: former })) newsroom.publish({ ...page, slug: former })
  },
  swapSlugs: (newsroom, a, b) => {
    const first = choose(pages(newsroom), a)
    const second = choose(
      pages(newsroom).filter(({ kind, id }) => kind === first?.kind && id !== first.id),
      b,
    )
    if (!first || !second) return
    newsroom.publish({ ...first, slug: `shi-li-zhong-zhuan-${nextNumber(newsroom)}` })
    newsroom.publish({ ...second, slug: first.slug })
    newsroom.publish({ ...first, slug: second.slug })
  },
  moveColumn: (newsroom, a, b) => {
    const article = choose(articles(newsroom), a)
    const column = article && choose(columnsFor(newsroom, article.kind), b)
    if (article && column) newsroom.publish({ ...article, column: column.id })
  },
  moveUnit: (newsroom, a, b) => {
    const profile = choose(of(newsroom, 'profiles'), a)
    if (profile) newsroom.publish({ ...profile, unit: choose(of(newsroom, 'units'), b)?.id ?? null })
  },
  renameUnit: (newsroom, a, b) => {
    const unit = choose(of(newsroom, 'units'), a)
    if (unit) newsroom.publish({ ...unit, name: `示例改名单位${b}` })
  },
  renameColumn: (newsroom, a, b) => {
    const column = choose(of(newsroom, 'columns'), a)
    if (column) newsroom.publish({ ...column, name: `示例改名栏目${b}`, order: b % 5 })
  },
  changePortrait: (newsroom, a, b) => {
    const profile = choose(of(newsroom, 'profiles'), a)
    if (profile) newsroom.publish({ ...profile, portrait: b % 4 ? makePicture(newsroom, `示例肖像${b % 6}`) : null })
  },
  changeHonours: (newsroom, a, b) => {
    const profile = choose(of(newsroom, 'profiles'), a)
    const title = choose(Object.keys(HONOURS) as HonourTitle[], b) ?? 'municipal-craftsman'
    const trade = choose(Object.keys(TRADES) as Trade[], b) ?? 'services'
    const honours = [{ title, level: HONOURS[title].level, year: 1990 + (b % 40), grantor: '示例', documentNumber: '' }]
    if (profile) newsroom.publish({ ...profile, trade, honours })
  },
  moveLecture: (newsroom, a, b) => {
    const lecture = choose(of(newsroom, 'lectures'), a)
    if (!lecture) return
    const { startAt, endAt } = makeLecture(0, (b % 60) - 20)
    newsroom.publish({ ...lecture, startAt, endAt, arrangement: b % 2 ? 'postponed' : 'scheduled' })
  },
  changeSettings: (newsroom, _, b) => {
    const [settings] = of(newsroom, 'settings')
    if (settings) newsroom.publish({ ...settings, name: `示例工会网${b % 9}`, url: `https://shili-${b % 3}.example` })
  },
  changeHome: (newsroom, a, b) => {
    const [home] = of(newsroom, 'home')
    const lead = choose(articles(newsroom), a)
    const columns = [choose(of(newsroom, 'columns'), b)].flatMap((column) => column?.id ?? [])
    if (home) newsroom.publish({ ...home, lead: lead ? { kind: lead.kind, id: lead.id } : null, columns })
  },
  changeNavigation: (newsroom, a) => {
    const [navigation] = of(newsroom, 'navigation')
    const column = choose(of(newsroom, 'columns'), a)
    if (!navigation || !column) return
    const items = [...navigation.items.slice(0, 4), { label: '示例栏目', to: { kind: column.kind, id: column.id } }]
    newsroom.publish({ ...navigation, items })
  },
} satisfies Record<string, Act>

/** Steps in random order, every kind of step as likely as another. */
export const arbitraryStep: fc.Arbitrary<Step> = fc.record({
  name: fc.constantFrom(...(Object.keys(STEPS) as Step['name'][])),
  a: fc.nat(10_000),
  b: fc.nat(10_000),
})

export function takeStep(newsroom: Newsroom, { name, a, b }: Step): void {
  STEPS[name](newsroom, a, b)
}

const choose = <Item>(items: readonly Item[], number: number): Item | undefined => items[number % items.length]

function of<K extends Publication['kind']>(newsroom: Newsroom, kind: K): PublicationOf<K>[] {
  return newsroom.live().filter((publication): publication is PublicationOf<K> => publication.kind === kind)
}

const pages = (newsroom: Newsroom): PagePublication[] =>
  newsroom.live().filter((publication): publication is PagePublication => 'slug' in publication)

const manuscripts = (newsroom: Newsroom): PublicationOf<ManuscriptKind>[] => [
  ...of(newsroom, 'profiles'),
  ...articles(newsroom),
  ...of(newsroom, 'lectures'),
]

const articles = (newsroom: Newsroom): Article[] => [...of(newsroom, 'stories'), ...of(newsroom, 'news')]

const columnsFor = (newsroom: Newsroom, type: 'news' | 'stories') =>
  of(newsroom, 'columns').filter((column) => column.type === type)

function articleFields(newsroom: Newsroom, type: 'news' | 'stories', a: number, b: number) {
  const related = choose(manuscripts(newsroom), b)
  return {
    column: choose(columnsFor(newsroom, type), a)?.id ?? '',
    profiles: [choose(of(newsroom, 'profiles'), a)].flatMap((profile) => profile?.id ?? []),
    related: related ? [{ kind: related.kind, id: related.id }] : [],
    cover: b % 3 ? null : makePicture(newsroom, `示例配图${b % 5}`),
  }
}

const belongsTo = (publication: Publication): (string | null)[] => [
  'unit' in publication ? publication.unit : null,
  'column' in publication ? publication.column : null,
  ...('columns' in publication ? publication.columns : []),
  ...('items' in publication && publication.kind === 'navigation'
    ? publication.items.map(({ to }) => ('id' in to ? to.id : null))
    : []),
]

const isFree = (newsroom: Newsroom, { kind, id, slug }: PagePublication): boolean =>
  !pages(newsroom).some((page) => page.kind === kind && page.slug === slug && page.id !== id)

const hasColumn = (newsroom: Newsroom, publication: Publication): boolean =>
  !('column' in publication) || of(newsroom, 'columns').some(({ id }) => id === publication.column)

/** Numbers are never used twice, so neither are ids. */
const nextNumber = (newsroom: Newsroom): number => 1000 + newsroom.sequence

const later = ({ updatedAt }: Publication): string => new Date(Date.parse(updatedAt) + 60_000).toISOString()
