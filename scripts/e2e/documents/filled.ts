import type { PageKind } from 'shared/kinds'
import type { Media } from './media.ts'
import type { Words } from './words.ts'

/** A document with its fields as the admin's API takes them. */
export interface Filled {
  kind: PageKind
  id: string
  fields: Record<string, unknown>
}

const NAMES = [
  'county',
  'unit',
  'newsColumn',
  'storyColumn',
  'studio',
  'speaker',
  'topic',
  'master',
  'profile',
  'story',
  'recap',
  'news',
  'lecture',
  'contest',
] as const

/** What documents are made of. */
export interface Making {
  words: Words
  media: Media
  /** The account that may write in the columns. */
  writers: string[]
  /** Known before anything is stored, so that each document can refer to each. */
  ids: Record<(typeof NAMES)[number], string>
}

export const newIds = () =>
  Object.fromEntries(NAMES.map((name) => [name, crypto.randomUUID()])) as unknown as Making['ids']

export const to = (relationTo: PageKind, value: string) => ({ relationTo, value })

export const byline = ({ words }: Making) => ({
  source: words.say('来源'),
  author: words.say('作者'),
  photographer: words.say('摄影'),
  editor: words.say('责任编辑'),
})
