import { paragraph } from 'shared/block-builders'
import { scheduledLecture } from 'shared/examples/lectures'
import { shortNews } from 'shared/examples/news'
import { fullProfile } from 'shared/examples/profiles'
import { home, navigation, settings } from 'shared/examples/site'
import { story } from 'shared/examples/stories'
import { newsColumn, storyColumn, topic, unit } from 'shared/examples/structure'
import { HONOURS, type HonourTitle } from 'shared/honours'
import { KINDS, type Kind } from 'shared/kinds'
import type { Image } from 'shared/parts'
import type { Article, Lecture, Profile, Publication, PublicationOf } from 'shared/publication'
import { TRADES, type Trade } from 'shared/trades'
import type { Newsroom } from './newsroom.ts'

/** Publications of any number, each told from the next by its number alone. */

export const NOW = '2026-11-22T00:00:00.000Z'

const trades = Object.keys(TRADES) as Trade[]
const honours = Object.keys(HONOURS) as HonourTitle[]
const HOUR = 3_600_000

const idOf = (kind: Kind, number: number): string =>
  `b${KINDS.indexOf(kind).toString(16)}000000-0000-4000-8000-${String(number).padStart(12, '0')}`

const pick = <Item>(items: readonly Item[], number: number): Item => items[number % items.length] as Item

const instantOf = (number: number): string => new Date(Date.parse(NOW) + number * HOUR).toISOString()

function paged<K extends Kind>(kind: K, number: number) {
  const at = instantOf(number - 100_000)
  return { kind, id: idOf(kind, number), slug: `shi-li-${kind}-${number}`, aliases: [], publishedAt: at, updatedAt: at }
}

export const makeUnit = (number: number): PublicationOf<'units'> => ({
  ...unit,
  ...paged('units', number),
  name: `示例单位${number}`,
})

export const makeColumn = (number: number, type: 'news' | 'stories'): PublicationOf<'columns'> => ({
  ...(type === 'news' ? newsColumn : storyColumn),
  ...paged('columns', number),
  name: `示例栏目${number}`,
  order: number,
})

export const makeTopic = (number: number, items: PublicationOf<'topics'>['items']): PublicationOf<'topics'> => ({
  ...topic,
  ...paged('topics', number),
  title: `【示例】专题${number}`,
  cover: null,
  items,
})

export function makeProfile(number: number, fields: Partial<Profile> = {}): Profile {
  const title = pick(honours, number)
  const honour = {
    title,
    level: HONOURS[title].level,
    year: 2000 + (number % 7),
    grantor: '示例机关',
    documentNumber: '',
  }
  return {
    ...fullProfile,
    ...paged('profiles', number),
    name: `示例人物${number}`,
    unit: null,
    trade: pick(trades, number),
    honours: number % 5 === 0 ? [] : [honour],
    body: makeBody(number),
    portrait: null,
    related: [],
    ...fields,
  }
}

export const makeStory = (number: number, fields: Partial<Article> & { column: string }): Article => ({
  ...story,
  ...paged('stories', number),
  title: `【示例】故事${number}`,
  body: makeBody(number),
  cover: null,
  profiles: [],
  related: [],
  ...fields,
})

export const makeNews = (number: number, fields: Partial<Article> & { column: string }): Article => ({
  ...shortNews,
  ...paged('news', number),
  title: `示例消息${number}`,
  body: makeBody(number),
  cover: null,
  ...fields,
})

/** A lecture that begins `hours` after `NOW` and lasts two. */
export const makeLecture = (number: number, hours: number, fields: Partial<Lecture> = {}): Lecture => ({
  ...scheduledLecture,
  ...paged('lectures', number),
  title: `【示例】宣讲${number}`,
  startAt: instantOf(hours),
  endAt: instantOf(hours + 2),
  unit: null,
  speakers: [],
  ...fields,
})

const makeBody = (number: number) =>
  [1, 2, 3].map((part) =>
    paragraph(`第${number}篇示例正文的第${part}段。${'老炉前工说，铁水的颜色骗不了人。'.repeat(12)}`),
  )

/** A picture whose bytes the newsroom holds. */
export function makePicture(newsroom: Newsroom, words: string): Image {
  const bytes = new TextEncoder().encode(`示例图片：${words}`)
  const rendition = { type: 'image/webp' as const, width: 320, height: 240, bytes: bytes.length }
  return {
    alt: words,
    caption: '',
    credit: '',
    focal: { x: 50, y: 50 },
    renditions: [{ ...rendition, hash: newsroom.addBlob(bytes) }],
  }
}

/** The globals of a site whose other publications may all be withdrawn. */
export const globals: readonly Publication[] = [
  settings,
  { ...navigation, items: navigation.items.filter(({ to }) => 'page' in to) },
  { ...home, lead: null, profiles: [], columns: [], topics: [] },
]

/** A site of about `count` publications, in the order in which a newsroom would publish them. */
export function sampleSite(count: number): Publication[] {
  const range = (length: number) => Array.from({ length }, (_, index) => index + 1)
  const quarter = Math.ceil(count / 4)
  const units = range(Math.min(40, Math.ceil(count / 20))).map(makeUnit)
  const columns = [makeColumn(1, 'news'), makeColumn(2, 'news'), makeColumn(3, 'stories')]
  const columnOf = (number: number, type: string) =>
    pick(
      columns.filter((column) => column.type === type),
      number,
    ).id
  const profiles = range(quarter).map((number) => makeProfile(number, { unit: pick(units, number).id }))
  const stories = range(quarter).map((number) =>
    makeStory(number, { column: columnOf(number, 'stories'), profiles: [pick(profiles, number).id] }),
  )
  const lectures = range(Math.ceil(count / 20)).map((number) =>
    makeLecture(number, (number % 30) - 25, {
      unit: pick(units, number).id,
      speakers: [{ name: '示例讲师', profile: pick(profiles, number).id }],
    }),
  )
  const rest = Math.max(0, count - units.length - columns.length - 2 * quarter - lectures.length - 2 - globals.length)
  const news = range(rest).map((number) => makeNews(number, { column: columnOf(number, 'news') }))
  const topics = [1, 2].map((number) =>
    makeTopic(
      number,
      stories.slice(0, 5 * number).map(({ kind, id }) => ({ kind, id })),
    ),
  )
  return [...units, ...columns, ...profiles, ...stories, ...news, ...lectures, ...topics, ...globals]
}
