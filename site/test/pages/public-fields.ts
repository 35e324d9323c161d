import { addressOf } from 'shared/addresses'
import { examples } from 'shared/examples/publications'
import { headline } from 'shared/headline'
import { HONOUR_LEVELS, HONOURS } from 'shared/honours'
import { LECTURE_ARRANGEMENTS, LECTURE_FORMS, LECTURE_TYPES } from 'shared/lectures'
import { ORIGINS } from 'shared/origins'
import type { Image } from 'shared/parts'
import { ACHIEVEMENT_TYPES, ETHNICITIES, GENDERS, POLITICAL_STATUSES, STUDIO_LEVELS } from 'shared/people'
import type { Publication } from 'shared/publication'
import { clock, fullDate, fullDateTime } from 'shared/shanghai'
import { TRADES } from 'shared/trades'
import { fileSize } from '../../src/presenting/pictures.ts'
import { placeholderClasses } from '../../src/presenting/placeholders.ts'

/** A public field, and what must stand on the page for it: one of these words. */
export interface PublicField {
  path: string
  anyOf: string[]
}

type Words = (value: never) => string[]

const byKey =
  (labels: Record<string, string>): Words =>
  (key: string) => [labels[key] ?? `no word for ${key}`]

/** Fields that stand in a page in other words than their own, and those that need none: each of these with its reason. */
const WORDS: Record<string, Words | { needsNone: string }> = {
  kind: { needsNone: 'address and page follow from it' },
  'body.type': { needsNone: 'the markup follows from it' },
  'body.level': { needsNone: 'the markup follows from it' },
  'body.ordered': { needsNone: 'the markup follows from it' },
  'body.header': { needsNone: 'the markup follows from it' },
  'body.marks': { needsNone: 'the markup follows from it' },
  type: { needsNone: 'says what a file is' },
  aliases: { needsNone: 'the web server leads from them to the page' },
  focal: { needsNone: 'moves a picture that is cropped' },
  width: { needsNone: 'a page chooses among the widths of a picture' },
  height: { needsNone: 'a page chooses among the widths of a picture' },
  'columns.type': { needsNone: 'decides whether a column shows pictures or headlines' },
  'columns.order': { needsNone: 'orders the columns' },
  'news.pinnedUntil': { needsNone: 'the front page of the column says 置顶' },
  'lectures.arrangement': (key: string) => (key === 'scheduled' ? ['预告', '进行中', '已结束'] : [labelOf(key)]),
  publishedAt: (instant: string) => [fullDateTime(instant)],
  updatedAt: (instant: string) => [fullDateTime(instant)],
  at: (instant: string) => [fullDate(instant)],
  originalDate: (day: string) => [fullDate(day)],
  'lectures.startAt': (instant: string) => [fullDate(instant)],
  'lectures.endAt': (instant: string) => [clock(instant).replace('00:00', '24:00')],
  'lectures.deadline': (instant: string) => [instant],
  'lectures.capacity': (capacity: number) => [`${capacity} 人`],
  'studios.year': (year: number) => [`${year}年`],
  'profiles.honours.year': (year: number) => [`${year}`],
  bytes: (bytes: number) => [fileSize(bytes)],
  'body.columns': (span: number) => (span > 1 ? [`colspan=${span}`] : []),
  'body.start': (start: number) => (start > 1 ? [`start=${start}`] : []),
  'body.rows': (span: number) => (span > 1 ? [`rowspan=${span}`] : []),
  'profiles.gender': byKey(GENDERS),
  'profiles.ethnicity': byKey(ETHNICITIES),
  'profiles.politicalStatus': byKey(POLITICAL_STATUSES),
  'profiles.trade': byKey(TRADES),
  'profiles.honours.title': byKey(Object.fromEntries(Object.entries(HONOURS).map(([key, { title }]) => [key, title]))),
  'profiles.honours.level': byKey(HONOUR_LEVELS),
  'profiles.achievements.type': byKey(ACHIEVEMENT_TYPES),
  'studios.level': byKey(STUDIO_LEVELS),
  'stories.origin': byKey(ORIGINS),
  'news.origin': byKey(ORIGINS),
  'lectures.type': byKey(LECTURE_TYPES),
  'lectures.form': byKey(LECTURE_FORMS),
}

const labelOf = (key: string): string => (LECTURE_ARRANGEMENTS as Record<string, string>)[key] ?? key

/** Structure and globals show no dates. */
const UNDATED = ['units', 'columns', 'topics', 'studios', 'speakers', 'settings', 'navigation', 'home']

/** Every field of a publication that holds anything. A field without a rule must stand on the page as it is. */
export function publicFields(publication: Publication): PublicField[] {
  const { id, publishedAt, updatedAt, ...fields } = publication
  const dates = UNDATED.includes(publication.kind) ? {} : { publishedAt, updatedAt }
  return Object.entries({ ...fields, ...dates }).flatMap(([key, value]) => fieldsIn(value, [publication.kind, key]))
}

function fieldsIn(value: unknown, path: string[]): PublicField[] {
  if (value === null || value === '') return []
  if (Array.isArray(value)) return value.flatMap((item) => fieldsIn(item, path))
  if (typeof value !== 'object') return leaf(value, path)
  if ('renditions' in value) return pictureFields(value as Image, path)
  return Object.entries(value).flatMap(([key, inner]) => fieldsIn(inner, [...path, key]))
}

function pictureFields(image: Image, path: string[]): PublicField[] {
  const { alt, caption, credit, renditions } = image
  return [
    ...fieldsIn({ alt, caption, credit }, path),
    { path: `${path.join('.')}.colour`, anyOf: [placeholderClasses(image).join(' ')] },
    { path: `${path.join('.')}.renditions`, anyOf: renditions.map(({ hash }) => hash) },
  ]
}

function leaf(value: unknown, path: string[]): PublicField[] {
  const rule = ruleFor(path)
  if (rule && 'needsNone' in rule) return []
  const anyOf = rule ? rule(value as never) : wordsOf(value)
  return anyOf.length > 0 ? [{ path: path.join('.'), anyOf }] : []
}

function ruleFor(path: string[]) {
  const last = path.at(-1) ?? ''
  const inBody = path.some((key) => key === 'body' || key === 'about')
  return WORDS[path.join('.')] ?? (inBody ? WORDS[`body.${last}`] : undefined) ?? WORDS[last]
}

/**
 * A short number could be found in any hash, so each needs a rule that says more. A reference stands on the page as a
 * link, or by the name of what it leads to.
 */
function wordsOf(value: unknown): string[] {
  if (typeof value === 'number') return [`no rule for the number ${value}`]
  const target = examples.find(({ id }) => id === value)
  if (!target) return [String(value)]
  return 'slug' in target ? [addressOf(target), headline(target)] : [headline(target)]
}
