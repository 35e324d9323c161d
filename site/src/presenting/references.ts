import { addressOf } from 'shared/addresses'
import type { Reference } from 'shared/parts'
import type { Lecture, PagePublication, PublicationOf } from 'shared/publication'
import type { Content } from '../content/content.ts'
import type { AddressOf } from './inline-html.ts'

/** Looks up where a reference leads now. */
export function addressIn(content: Content): AddressOf {
  return ({ kind, id }) => {
    const target = content.get(kind, id)
    return target ? addressOf(target) : null
  }
}

/** What references point to, without what has been withdrawn. */
export const followed = (content: Content, references: readonly Reference[]): PagePublication[] =>
  references.flatMap(({ kind, id }) => content.get(kind, id) ?? [])

/** Each publication once, where it comes first. */
export const distinct = <Item extends PagePublication>(publications: readonly Item[]): Item[] => [
  ...new Map(publications.map((publication) => [publication.id, publication])).values(),
]

/** Those who give a lecture, without those who have been withdrawn. */
export const speakersOf = (content: Content, { speakers }: Lecture): PublicationOf<'speakers'>[] =>
  speakers.flatMap((id) => content.get('speakers', id) ?? [])
