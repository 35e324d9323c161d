import type { GlobalKind, PageKind } from 'shared/kinds'
import type { PublicationOf } from 'shared/publication'
import type { Store } from './store.ts'

/** How many publications a snapshot keeps at hand: those read last. */
const MOST_KEPT = 4000

/** A live publication, or null. Of a snapshot each is parsed once: what a page shows, others show as well. */
export function readPublication<K extends PageKind | GlobalKind>(
  { sql, kept }: Store,
  kind: K,
  id: string,
): PublicationOf<K> | null {
  const key = `${kind}/${id}`
  const found = kept?.get(key) ?? parse(sql.get`SELECT data FROM publications WHERE kind = ${kind} AND id = ${id}`)
  if (found && kept) keep(kept, key, found)
  return found as PublicationOf<K> | null
}

const parse = (row: Record<string, unknown> | undefined) => (row ? JSON.parse(String(row.data)) : null)

function keep<Value>(kept: Map<string, Value>, key: string, value: Value): void {
  kept.delete(key)
  kept.set(key, value)
  if (kept.size <= MOST_KEPT) return
  for (const oldest of kept.keys()) return void kept.delete(oldest)
}
