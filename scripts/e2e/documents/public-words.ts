import { HONOUR_LEVELS, HONOURS } from 'shared/honours'
import { LECTURE_ARRANGEMENTS, LECTURE_FORMS, LECTURE_TYPES } from 'shared/lectures'
import { ORIGINS } from 'shared/origins'
import { ACHIEVEMENT_TYPES, ETHNICITIES, GENDERS, POLITICAL_STATUSES, STUDIO_LEVELS } from 'shared/people'
import { publication } from 'shared/publication'
import { clock, fullDate } from 'shared/shanghai'
import { TRADES } from 'shared/trades'
import type { Filled } from './filled.ts'
import type { Node } from './lexical.ts'

/** What the publishing makes by itself, and what says nothing to a reader in words, each with its reason. */
const WORDLESS: Record<string, string> = {
  kind: 'is the page',
  id: 'is given',
  publishedAt: 'is the time of publishing',
  updatedAt: 'is the time of publishing',
  slug: 'is the address',
  aliases: 'lead to the page',
  corrections: 'are told of what was public before',
  'stories.units': 'are those of its people',
  'columns.type': 'decides what a column holds',
  'columns.order': 'orders columns',
  pinnedUntil: 'puts an article first in its column',
}

const HONOUR_TITLES = Object.fromEntries(Object.entries(HONOURS).map(([key, { title }]) => [key, title]))

/** What stands on the page for a key out of a list of the contract. */
const LABELS: Record<string, Record<string, string>> = {
  'profiles.gender': GENDERS,
  'profiles.ethnicity': ETHNICITIES,
  'profiles.politicalStatus': POLITICAL_STATUSES,
  'profiles.trade': TRADES,
  'profiles.honours.title': HONOUR_TITLES,
  'profiles.honours.level': HONOUR_LEVELS,
  'profiles.achievements.type': ACHIEVEMENT_TYPES,
  'studios.level': STUDIO_LEVELS,
  'stories.origin': ORIGINS,
  'news.origin': ORIGINS,
  'lectures.type': LECTURE_TYPES,
  'lectures.form': LECTURE_FORMS,
  'lectures.arrangement': LECTURE_ARRANGEMENTS,
}

/** The fields that the contract makes public for a kind. */
export const publicFields = (kind: string): string[] => {
  const schema = publication.options.find(({ shape }) => shape.kind.value === kind)
  return Object.keys(schema?.shape ?? {}).filter((field) => !isWordless(kind, field))
}

const isWordless = (kind: string, field: string): boolean => field in WORDLESS || `${kind}.${field}` in WORDLESS

/** What a reader must find on the page of a document; `names` tells what other documents and media say there. */
export function publicWords({ kind, fields }: Filled, names: Map<string, string[]>): string[] {
  return publicFields(kind).flatMap((field) => wordsOf(fields[field], `${kind}.${field}`, names))
}

function wordsOf(value: unknown, path: string, names: Map<string, string[]>): string[] {
  if (value === null || value === undefined || value === '') return []
  if (Array.isArray(value)) return value.flatMap((item) => wordsOf(item, path, names))
  if (typeof value === 'object') return objectWords(value, path, names)
  if (typeof value === 'number') return [String(value)]
  const text = String(value)
  const label = LABELS[path]?.[text]
  if (label) return [label]
  return names.get(text) ?? [/^\d{4}-\d\d-\d\dT/.test(text) ? dateWords(text, path) : text]
}

const dateWords = (instant: string, path: string): string =>
  path === 'lectures.endAt' ? clock(instant) : fullDate(instant)

function objectWords(value: object, path: string, names: Map<string, string[]>): string[] {
  if ('root' in value) return nodeWords(value.root as Node, names)
  if ('relationTo' in value && 'value' in value) return wordsOf(value.value, path, names)
  return Object.entries(value).flatMap(([key, inner]) => wordsOf(inner, `${path}.${key}`, names))
}

/** The words of rich text: what is typed, the media it shows, and where its links lead. */
function nodeWords(node: Node, names: Map<string, string[]>): string[] {
  const { type, children = [], text, value, fields = {} } = node as Node & { children?: Node[]; fields?: object }
  const own = type === 'text' ? [String(text)] : type === 'upload' ? (names.get(String(value)) ?? []) : []
  const { blockType, blockName, id, linkType, newTab, doc, ...said } = fields as Record<string, unknown>
  return [...own, ...wordsOf(said, type, names), ...children.flatMap((child) => nodeWords(child, names))]
}
