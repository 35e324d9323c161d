import { honoursProblem, yearAheadProblem } from 'shared/honours'
import type { Kind } from 'shared/kinds'
import { granted } from '../../fields/granted.ts'
import { Refusal } from '../refusal.ts'
import type { NameField } from './fieldLabels.ts'
import { group, type Source } from './source.ts'

/** What must be filled in before something of a kind can be published; a draft may lack all of it but its title. */
const REQUIRED: Record<Kind, (fields: Source) => readonly string[]> = {
  profiles: () => ['name', 'slug', 'trade'],
  stories: articleParts,
  news: articleParts,
  lectures: lectureParts,
  units: () => ['name', 'slug'],
  columns: () => ['name', 'slug', 'type'],
  topics: () => ['title', 'slug'],
  studios: () => ['name', 'slug', 'level'],
  speakers: () => ['name', 'slug'],
  settings: () => ['name', 'url'],
  navigation: () => ['items'],
  home: () => [],
}

function articleParts({ origin }: Source): string[] {
  const parts = ['title', 'slug', 'column', 'body']
  return origin === 'reprint' ? [...parts, 'source', 'sourceUrl'] : parts
}

/** A call for essays has a deadline instead of an end and a venue. */
function lectureParts({ type, arrangement }: Source): string[] {
  const parts = [
    'title',
    'slug',
    'type',
    'form',
    'startAt',
    ...(type === 'essay' ? ['deadline'] : ['endAt', 'venue.name']),
  ]
  return arrangement === 'scheduled' ? [...parts, 'arrangement'] : [...parts, 'arrangement', 'arrangementReason']
}

/**
 * Refuses a projection with empty fields, in one sentence that names them all as the form does, or with what cannot be
 * true at this instant.
 */
export function refuseIncomplete(kind: Kind, fields: Source, { nameOf, at }: { nameOf: NameField; at: string }): void {
  const paths = REQUIRED[kind](fields).map((path) => path.split('.'))
  const missing = paths.filter((path) => isEmpty(valueAt(fields, path))).map(nameOf)
  if (missing.length) throw new Refusal(`还不能公开：${missing.join('、')}没有填写。请补上，再送审。`)
  if (kind === 'lectures') refuseBackwards(fields, nameOf)
  if (kind === 'profiles') refuseImpossible(fields, { nameOf, at })
  if (kind === 'studios') refuseWrong(nameOf(['year']), yearAheadProblem(numbers([fields.year]), at))
}

function refuseBackwards({ type, startAt, endAt }: Source, nameOf: NameField): void {
  if (String(endAt) > String(startAt)) return
  const end = nameOf([type === 'essay' ? 'deadline' : 'endAt'])
  throw new Refusal(`还不能公开：${end}要晚于${nameOf(['startAt'])}。请改正，再送审。`)
}

function refuseImpossible({ honours }: Source, { nameOf, at }: { nameOf: NameField; at: string }): void {
  const all = granted(honours)
  const years = all.map(({ year }) => year)
  refuseWrong(nameOf(['honours']), honoursProblem(all) ?? yearAheadProblem(years, at))
}

function refuseWrong(name: string, problem: string | null): void {
  if (problem) throw new Refusal(`还不能公开：${name}里有误，${problem}`)
}

const numbers = (values: readonly unknown[]): number[] => values.filter((value) => typeof value === 'number')

const valueAt = (fields: Source, path: readonly string[]): unknown =>
  path.reduce<unknown>((value, step) => group(value)[step], fields)

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
