import type { Kind } from 'shared/kinds'
import { Refusal } from '../refusal.ts'
import type { NameField } from './fieldLabels.ts'
import { group, type Source } from './source.ts'

/** What must be filled in before something of a kind can be published; a draft may lack all of it but its title. */
const REQUIRED: Record<Kind, readonly string[]> = {
  profiles: ['name', 'slug', 'trade'],
  stories: ['title', 'slug', 'column', 'body'],
  news: ['title', 'slug', 'column', 'body'],
  lectures: ['title', 'slug', 'type', 'form', 'startAt', 'endAt', 'venue.name', 'arrangement'],
  units: ['name', 'slug'],
  columns: ['name', 'slug', 'type'],
  topics: ['title', 'slug'],
  settings: ['name', 'url'],
  navigation: ['items'],
  home: [],
}

/** Refuses a projection with empty fields in one sentence that names them all, as the form does. */
export function refuseIncomplete(kind: Kind, fields: Source, nameOf: NameField): void {
  const paths = REQUIRED[kind].map((path) => path.split('.'))
  if (kind === 'lectures' && fields.arrangement !== 'scheduled') paths.push(['arrangementReason'])
  const missing = paths.filter((path) => isEmpty(valueAt(fields, path))).map(nameOf)
  if (missing.length) throw new Refusal(`还不能发布：${missing.join('、')}没有填写。请补上，再发布。`)
  if (kind === 'lectures' && String(fields.endAt) <= String(fields.startAt)) {
    throw new Refusal(`还不能发布：${nameOf(['endAt'])}要晚于${nameOf(['startAt'])}。请改正，再发布。`)
  }
}

const valueAt = (fields: Source, path: readonly string[]): unknown =>
  path.reduce<unknown>((value, step) => group(value)[step], fields)

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
