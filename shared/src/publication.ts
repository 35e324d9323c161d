import { z } from 'zod'
import { body } from './blocks.ts'
import { COLUMN_TYPES, type ColumnType } from './columns.ts'
import { HONOUR_LEVELS, HONOURS, type HonourLevel, type HonourTitle } from './honours.ts'
import { LECTURE_ARRANGEMENTS, LECTURE_FORMS, LECTURE_TYPES } from './lectures.ts'
import { address, attachment, id, image, instant, reference, text, title } from './parts.ts'
import { isSlug } from './slugs.ts'
import { TRADES } from './trades.ts'

/** The contract between newsroom and site: what a publication of each kind holds, and nothing else ever becomes public. */
export const SCHEMA_VERSION = 1

const keys = <Key extends string>(words: Record<Key, unknown>) => z.enum(Object.keys(words) as [Key, ...Key[]])

/** `publishedAt` is the first time it became public, `updatedAt` the latest; `aliases` are its former addresses. */
const dated = { id, publishedAt: instant, updatedAt: instant }
const paged = { ...dated, slug: z.string().refine(isSlug), aliases: z.array(address) }
const byline = { source: text, author: text, photographer: text, editor: text }

const honour = z.strictObject({
  title: keys<HonourTitle>(HONOURS),
  level: keys<HonourLevel>(HONOUR_LEVELS),
  year: z.int().min(1949).max(2100),
  grantor: text,
  documentNumber: text,
})

const profile = z.strictObject({
  kind: z.literal('profiles'),
  ...paged,
  ...byline,
  name: title,
  unit: id.nullable(),
  trade: keys(TRADES),
  position: text,
  rank: text,
  honours: z.array(honour),
  summary: text,
  quote: text,
  body,
  portrait: image.nullable(),
  related: z.array(reference),
})

const article = {
  ...paged,
  ...byline,
  title,
  shortTitle: text,
  subtitle: text,
  lead: text,
  body,
  cover: image.nullable(),
  column: id,
  profiles: z.array(id),
  attachments: z.array(attachment),
  related: z.array(reference),
}
const story = z.strictObject({ kind: z.literal('stories'), ...article })
const newsItem = z.strictObject({ kind: z.literal('news'), ...article })

const lecture = z.strictObject({
  kind: z.literal('lectures'),
  ...paged,
  ...byline,
  title,
  type: keys(LECTURE_TYPES),
  form: keys(LECTURE_FORMS),
  startAt: instant,
  endAt: instant,
  venue: z.strictObject({ name: text, address: text }),
  unit: id.nullable(),
  speakers: z.array(z.strictObject({ name: title, profile: id.nullable() })),
  audience: text,
  points: z.array(text),
  body,
  arrangement: keys(LECTURE_ARRANGEMENTS),
  arrangementReason: text,
})

const unit = z.strictObject({ kind: z.literal('units'), ...paged, name: title, introduction: text })

const column = z.strictObject({
  kind: z.literal('columns'),
  ...paged,
  name: title,
  description: text,
  type: keys<ColumnType>(COLUMN_TYPES),
  order: z.int(),
})

const topic = z.strictObject({
  kind: z.literal('topics'),
  ...paged,
  title,
  introduction: text,
  cover: image.nullable(),
  items: z.array(reference),
})

/** `url` is the public origin of the site, e.g. https://www.example.org, without a trailing slash. */
const settings = z.strictObject({
  kind: z.literal('settings'),
  ...dated,
  name: title,
  organiser: text,
  url: z.url({ protocol: /^https?$/ }).refine((url) => new URL(url).origin === url),
  description: text,
  mottos: z.array(text),
  about: body,
  postalAddress: text,
  phone: text,
  email: text,
  reprintNotice: text,
  icp: text,
})

/** A navigation item leads to a publication or to one of the site's own pages. */
export const SITE_PAGES = {
  '/': '首页',
  '/profiles/': '劳模风采',
  '/stories/': '工匠故事',
  '/lectures/': '宣讲预告',
  '/topics/': '专题',
  '/units/': '单位',
  '/about/': '关于我们',
  '/sitemap/': '网站地图',
} as const
export type SitePage = keyof typeof SITE_PAGES

const navigation = z.strictObject({
  kind: z.literal('navigation'),
  ...dated,
  items: z.array(
    z.strictObject({ label: title, to: z.union([z.strictObject({ page: keys<SitePage>(SITE_PAGES) }), reference]) }),
  ),
})

/** `columns`: the first stands beside the lead, the others below in this order. Empty `profiles` means the newest. */
const home = z.strictObject({
  kind: z.literal('home'),
  ...dated,
  lead: reference.nullable(),
  profiles: z.array(id),
  columns: z.array(id),
  topics: z.array(id),
})

export const publication = z.discriminatedUnion('kind', [
  profile,
  story,
  lecture,
  newsItem,
  unit,
  column,
  topic,
  settings,
  navigation,
  home,
])
export type Publication = z.infer<typeof publication>
export type PublicationOf<K extends Publication['kind']> = Extract<Publication, { kind: K }>
export type Profile = PublicationOf<'profiles'>
export type Article = PublicationOf<'stories' | 'news'>
export type Lecture = PublicationOf<'lectures'>
export type PagePublication = Extract<Publication, { slug: string }>
