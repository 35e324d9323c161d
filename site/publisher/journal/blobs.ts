import type { Store } from '../../src/content/store.ts'

/** Whether a live publication names the picture, film or attachment at this path. */
export const isNamed = ({ sql }: Store, path: string): boolean =>
  sql.get`SELECT 1 AS found FROM blob_paths WHERE path = ${path} LIMIT 1` !== undefined

export function namedBlobPaths({ sql }: Store): string[] {
  return sql.all`SELECT DISTINCT path FROM blob_paths ORDER BY path`.map(({ path }) => String(path))
}
