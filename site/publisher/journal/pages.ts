import type { Store } from '../../src/content/store.ts'

/** A rendered page of a release. `digest` is the SHA-256 of its bytes, `reads` the keys that it read. */
export interface Page {
  path: string
  digest: string
  reads: Iterable<string>
}

/** Records that a page is in a release, and what it has read. */
export function keepPage({ sql }: Store, release: number, { path, digest, reads }: Page): void {
  sql.run`
    INSERT INTO pages (release, path, digest) VALUES (${release}, ${path}, ${digest})
    ON CONFLICT (release, path) DO UPDATE SET digest = excluded.digest`
  const page = Number(sql.get`SELECT id FROM pages WHERE release = ${release} AND path = ${path}`?.id)
  const keys = JSON.stringify([...reads])
  sql.run`
    DELETE FROM reads WHERE page = ${page} AND key NOT IN (
      SELECT id FROM keys WHERE key IN (SELECT value FROM json_each(${keys})))`
  sql.run`INSERT OR IGNORE INTO keys (key) SELECT value FROM json_each(${keys})`
  sql.run`
    INSERT OR IGNORE INTO reads
    SELECT keys.id, ${page} FROM json_each(${keys}) JOIN keys ON keys.key = value`
}

export function forgetPage({ sql }: Store, release: number, path: string): void {
  sql.run`DELETE FROM reads WHERE page IN (SELECT id FROM pages WHERE release = ${release} AND path = ${path})`
  sql.run`DELETE FROM pages WHERE release = ${release} AND path = ${path}`
}

/** So many of a release's pages, whichever. */
export function somePages({ sql }: Store, release: number, count: number): string[] {
  return sql.all`SELECT path FROM pages WHERE release = ${release} LIMIT ${count}`.map(({ path }) => String(path))
}

/** The digest of a page's bytes in a release; null where the release has no such page. */
export function digestOf({ sql }: Store, release: number, path: string): string | null {
  const page = sql.get`SELECT digest FROM pages WHERE release = ${release} AND path = ${path}`
  return page ? String(page.digest) : null
}

/** Has pages written whatever is rendered of them: what stands in the release now is not known. */
export function distrustPages(
  { sql }: Store,
  { release, written }: { release: number; written: readonly { path: string }[] },
) {
  const paths = JSON.stringify(written.map(({ path }) => path))
  sql.run`UPDATE pages SET digest = '' WHERE release = ${release} AND path IN (SELECT value FROM json_each(${paths}))`
}

export const countPages = ({ sql }: Store, release: number): number =>
  Number(sql.get`SELECT count(*) AS pages FROM pages WHERE release = ${release}`?.pages)
