import type { PayloadRequest } from 'payload'
import type { Kind } from 'shared/kinds'
import { livePublications, rowId } from '../publicationStore.ts'
import { relations, type Source } from './source.ts'

/** The units to which the people of a story belong, in the order of the people, as readers see them now. */
export async function unitsOf(req: PayloadRequest, kind: Kind, { profiles }: Source): Promise<string[]> {
  const ids = kind === 'stories' ? relations(profiles) : []
  if (ids.length === 0) return []
  const people = await livePublications(req, { id: { in: ids.map((id) => rowId('profiles', id)) } })
  const unitOf = new Map(people.map((person) => [person.id, person.kind === 'profiles' ? person.unit : null]))
  return [...new Set(ids.flatMap((id) => unitOf.get(id) ?? []))]
}
