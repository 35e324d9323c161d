import { paragraph } from 'shared/block-builders'
import { scheduledLecture } from 'shared/examples/lectures'
import { shortNews } from 'shared/examples/news'
import { fullProfile } from 'shared/examples/profiles'
import { home, navigation, settings } from 'shared/examples/site'
import { story } from 'shared/examples/stories'
import { newsColumn, speaker, storyColumn, studio, topic, unit } from 'shared/examples/structure'
import { HONOURS, type HonourTitle } from 'shared/honours'
import { KINDS, type Kind } from 'shared/kinds'
import type { Image, Video } from 'shared/parts'
import type { Lecture, Profile, Publication, PublicationOf } from 'shared/publication'
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

/** The moment so many hours after `NOW`. */
export const instantOf = (number: number): string => new Date(Date.parse(NOW) + number * HOUR).toISOString()

function paged<K extends Kind>(kind: K, number: number) {
  const at = instantOf(number - 100_000)
  return { kind, id: idOf(kind, number), slug: `shi-li-${kind}-${number}`, aliases: [], publishedAt: at, updatedAt: at }
}

type Story = PublicationOf<'stories'>
type News = PublicationOf<'news'>
type Studio = PublicationOf<'studios'>
type Speaker = PublicationOf<'speakers'>

export const makeUnit = (number: number, parent: string | null = null): PublicationOf<'units'> => ({
  ...unit,
  ...paged('units', number),
  name: `示例单位${number}`,
  parent,
})

export const makeStudio = (number: number, fields: Partial<Studio> = {}): Studio => ({
  ...studio,
  ...paged('studios', number),
  name: `示例工作室${number}`,
  leader: null,
  unit: null,
  ...fields,
})

export const makeSpeaker = (number: number, fields: Partial<Speaker> = {}): Speaker => ({
  ...speaker,
  ...paged('speakers', number),
  name: `示例讲师${number}`,
  unit: null,
  profile: null,
  ...fields,
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

export const makeProfile = (number: number, fields: Partial<Profile> = {}): Profile => ({
  ...fullProfile,
  ...paged('profiles', number),
  name: `示例人物${number}`,
  corrections: [],
  unit: null,
  trade: pick(trades, number),
  honours: number % 5 === 0 ? [] : [makeHonour(number)],
  body: makeBody(number),
  studio: null,
  masters: [],
  portrait: null,
  gallery: [],
  related: [],
  ...fields,
})

/** An honour in a year in which it was granted. */
export function makeHonour(number: number): Profile['honours'][number] {
  const title = pick(honours, number)
  const year = title === 'national-craftsman' ? 2018 : 1995 + 5 * (number % 7)
  return { title, level: HONOURS[title].level, year, session: '', grantor: '示例机关', documentNumber: '' }
}

export const makeStory = (number: number, fields: Partial<Story> & { column: string }): Story => ({
  ...story,
  ...paged('stories', number),
  title: `【示例】故事${number}`,
  body: makeBody(number),
  cover: null,
  topics: [],
  profiles: [],
  related: [],
  units: [],
  ...fields,
})

export const makeNews = (number: number, fields: Partial<News> & { column: string }): News => ({
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
  corrections: [],
  startAt: instantOf(hours),
  endAt: instantOf(hours + 2),
  unit: null,
  speakers: [],
  attachments: [],
  recaps: [],
  ...fields,
})

const makeBody = (number: number) =>
  [1, 2, 3].map((part) =>
    paragraph(`第${number}篇示例正文的第${part}段。${'老炉前工说，铁水的颜色骗不了人。'.repeat(12)}`),
  )

/** Bytes that the newsroom holds, by their hash and length. */
export function makeBlob(newsroom: Newsroom, words: string) {
  const bytes = new TextEncoder().encode(words)
  return { hash: newsroom.addBlob(bytes), bytes: bytes.length }
}

/** A picture whose bytes the newsroom holds. */
export const makePicture = (newsroom: Newsroom, words: string): Image => ({
  alt: words,
  caption: '',
  credit: '',
  focal: { x: 50, y: 50 },
  colour: '#c0ffee',
  renditions: [
    { ...makeBlob(newsroom, `示例图片：${words}`), type: 'image/webp', width: 320, height: 240 },
    { ...makeBlob(newsroom, `示例图片（JPEG）：${words}`), type: 'image/jpeg', width: 320, height: 240 },
  ],
})

/** A film with captions and poster whose bytes the newsroom holds. */
export const makeFilm = (newsroom: Newsroom, words: string): Video => ({
  ...makeBlob(newsroom, `示例影片：${words}`),
  type: 'video/mp4',
  name: words,
  captions: { ...makeBlob(newsroom, `WEBVTT\n\n00:00.000 --> 00:01.000\n${words}\n`), type: 'text/vtt' },
  poster: makePicture(newsroom, `${words}的海报`),
})

/** The globals of a site whose other publications may all be withdrawn. */
export const globals: readonly Publication[] = [
  settings,
  { ...navigation, items: navigation.items.filter(({ to }) => 'page' in to) },
  { ...home, lead: null, recommended: [], profiles: [], columns: [], topics: [] },
]

/** A site of about `count` publications, in the order in which a newsroom would publish them. */
export function sampleSite(count: number): Publication[] {
  const range = (length: number) => Array.from({ length }, (_, index) => index + 1)
  const quarter = Math.ceil(count / 4)
  const few = Math.ceil(count / 20)
  const units = range(Math.min(40, few)).map((number) =>
    makeUnit(number, number > 1 ? idOf('units', number >> 1) : null),
  )
  const columns = [makeColumn(1, 'news'), makeColumn(2, 'news'), makeColumn(3, 'stories')]
  const columnOf = (number: number, type: string) =>
    pick(
      columns.filter((column) => column.type === type),
      number,
    ).id
  const unitOf = (number: number) => pick(units, number).id
  const studios = range(Math.ceil(few / 2)).map((number) =>
    makeStudio(number, { unit: unitOf(number), leader: idOf('profiles', number) }),
  )
  const speakers = range(few).map((number) =>
    makeSpeaker(number, { unit: unitOf(number), profile: number % 3 ? idOf('profiles', number) : null }),
  )
  const profiles = range(quarter).map((number) =>
    makeProfile(number, {
      unit: unitOf(number),
      studio: number % 3 ? null : pick(studios, number).id,
      masters: number % 4 ? [] : [idOf('profiles', number - 1)],
    }),
  )
  const stories = range(quarter).map((number) =>
    makeStory(number, {
      column: columnOf(number, 'stories'),
      profiles: [pick(profiles, number).id],
      units: [unitOf(number + 1)],
      topics: number % 3 ? [] : [idOf('topics', 1)],
    }),
  )
  const lectures = range(few).map((number) =>
    makeLecture(number, (number % 30) - 25, { unit: unitOf(number), speakers: [pick(speakers, number).id] }),
  )
  const topics = [1, 2].map((number) =>
    makeTopic(
      number,
      stories.slice(0, 5 * number).map(({ kind, id }) => ({ kind, id })),
    ),
  )
  const made = [...units, ...columns, ...topics, ...studios, ...speakers, ...profiles, ...stories, ...lectures]
  const news = range(Math.max(3, count - made.length - globals.length)).map((number) =>
    makeNews(number, { column: columnOf(number, 'news'), pinnedUntil: number % 9 ? null : instantOf(number) }),
  )
  return [...made, ...news, ...globals]
}
