import type { GlobalKind, PageKind } from 'shared/kinds'
import type { PublicationOf } from 'shared/publication'
import type { Store } from './store.ts'

/** A live publication, or null. Where it is kept it is parsed once: what a page shows, others show as well. */
export function readPublication<K extends PageKind | GlobalKind>(
  { sql, kept }: Store,
  kind: K,
  id: string,
): PublicationOf<K> | null {
  const key = `${kind}/${id}`
  const known = kept?.get(key)
  if (known) return known as PublicationOf<K>
  const row = sql.get`SELECT data FROM publications WHERE kind = ${kind} AND id = ${id}`
  if (!row) return null
  const publication: PublicationOf<K> = JSON.parse(String(row.data))
  kept?.set(key, publication)
  return publication
}
