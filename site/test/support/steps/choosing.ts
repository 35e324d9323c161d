import { type ManuscriptKind, STRUCTURE_KINDS } from 'shared/kinds'
import type { Reference } from 'shared/parts'
import type { Article, PagePublication, Publication, PublicationOf } from 'shared/publication'
import { referencesOf } from 'shared/references'
import type { Newsroom } from '../newsroom.ts'

/** One thing that editors do. `a` and `b` choose what it is done to. */
export type Act = (newsroom: Newsroom, a: number, b: number) => void

export const choose = <Item>(items: readonly Item[], number: number): Item | undefined => items[number % items.length]

export function of<K extends Publication['kind']>(newsroom: Newsroom, kind: K): PublicationOf<K>[] {
  return newsroom.live().filter((publication): publication is PublicationOf<K> => publication.kind === kind)
}

/** The id of a live publication of a kind, or null where there is none; now and then none is chosen. */
export function idOrNull(newsroom: Newsroom, kind: Publication['kind'], number: number): string | null {
  return number % 5 ? (choose(of(newsroom, kind), number)?.id ?? null) : null
}

/** At most one id of a live publication of a kind. */
export const idsOf = (newsroom: Newsroom, kind: Publication['kind'], number: number): string[] =>
  [idOrNull(newsroom, kind, number)].flatMap((id) => id ?? [])

export const pages = (newsroom: Newsroom): PagePublication[] =>
  newsroom.live().filter((publication): publication is PagePublication => 'slug' in publication)

export const articles = (newsroom: Newsroom): Article[] => [...of(newsroom, 'stories'), ...of(newsroom, 'news')]

export const manuscripts = (newsroom: Newsroom): PublicationOf<ManuscriptKind>[] => [
  ...of(newsroom, 'profiles'),
  ...articles(newsroom),
  ...of(newsroom, 'lectures'),
]

export const columnsFor = (newsroom: Newsroom, type: 'news' | 'stories') =>
  of(newsroom, 'columns').filter((column) => column.type === type)

export const toReference = ({ kind, id }: PagePublication): Reference => ({ kind, id })

/** Pages of the kinds that stay public as long as anything points to them, and to which nothing points. */
export function unusedStructure(newsroom: Newsroom): PagePublication[] {
  const used = new Set(newsroom.live().flatMap(structureReferences))
  return pages(newsroom).filter(({ kind, id }) => isStructure(kind) && !used.has(id))
}

/** Whether everything that must be public for this publication is. */
export function isRooted(newsroom: Newsroom, publication: Publication): boolean {
  const live = new Set(newsroom.live().map(({ id }) => id))
  return structureReferences(publication).every((id) => live.has(id))
}

const structureReferences = (publication: Publication): string[] =>
  referencesOf(publication).flatMap(({ kind, id }) => (isStructure(kind) ? [id] : []))

const isStructure = (kind: string): boolean => (STRUCTURE_KINDS as readonly string[]).includes(kind)

export const isFree = (newsroom: Newsroom, { kind, id, slug }: PagePublication): boolean =>
  !pages(newsroom).some((page) => page.kind === kind && page.slug === slug && page.id !== id)

/** Numbers are never used twice, so neither are ids. */
export const nextNumber = (newsroom: Newsroom): number => 1000 + newsroom.sequence

export const later = ({ updatedAt }: Publication): string => new Date(Date.parse(updatedAt) + 60_000).toISOString()
