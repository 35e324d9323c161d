import { shardOf } from './address-shards.ts'
import { calendarDay } from './calendar-day.ts'
import type { Row } from './row.ts'
import type { Store } from './store.ts'

/** Stores a publication with its memberships, mentions, moments, addresses and blob paths. */
export function insertRow({ sql }: Store, row: Row): void {
  const { publication, sequence } = row
  const { kind, id, updatedAt } = publication
  const slug = 'slug' in publication ? publication.slug : null
  const [day, endAt] = publication.kind === 'lectures' ? [calendarDay(publication), publication.endAt] : [null, null]
  sql.run`
    INSERT INTO publications (kind, id, slug, sequence, ordinals, updated_at, calendar_day, end_at, data)
    VALUES (${kind}, ${id}, ${slug}, ${sequence}, ${JSON.stringify(row.ordinals)}, ${updatedAt}, ${day}, ${endAt},
      ${row.data})`
  for (const [list, ordinal] of row.memberships) {
    sql.run`INSERT INTO members VALUES (${list}, ${ordinal}, ${kind}, ${id})`
    sql.run`INSERT INTO lists VALUES (${list}, 1) ON CONFLICT (list) DO UPDATE SET size = size + 1`
  }
  const ordinal = row.memberships.get(kind) ?? 0
  for (const to of row.references)
    sql.run`INSERT INTO mentions VALUES (${to.kind}, ${to.id}, ${kind}, ${ordinal}, ${id})`
  for (const at of row.moments) sql.run`INSERT INTO moments VALUES (${at}, ${kind}, ${id})`
  const { own, aliases } = row.addresses
  if (own) sql.run`INSERT INTO addresses VALUES (${own}, 'own', ${sequence}, ${kind}, ${id}, ${shardOf(own)})`
  for (const alias of aliases) {
    const shard = shardOf(alias)
    sql.run`INSERT OR IGNORE INTO addresses VALUES (${alias}, 'alias', ${sequence}, ${kind}, ${id}, ${shard})`
  }
  for (const path of row.blobPaths) sql.run`INSERT INTO blob_paths VALUES (${path}, ${kind}, ${id})`
}

/** Removes everything that `insertRow` stored of a publication. */
export function deleteRow({ sql }: Store, row: Row): void {
  const { kind, id } = row.publication
  sql.run`DELETE FROM publications WHERE kind = ${kind} AND id = ${id}`
  for (const [list, ordinal] of row.memberships) {
    sql.run`DELETE FROM members WHERE list = ${list} AND ordinal = ${ordinal}`
    sql.run`UPDATE lists SET size = size - 1 WHERE list = ${list}`
    sql.run`DELETE FROM lists WHERE list = ${list} AND size = 0`
  }
  const ordinal = row.memberships.get(kind) ?? 0
  for (const to of row.references) {
    sql.run`
      DELETE FROM mentions
      WHERE to_kind = ${to.kind} AND to_id = ${to.id} AND kind = ${kind} AND ordinal = ${ordinal} AND id = ${id}`
  }
  for (const at of row.moments) sql.run`DELETE FROM moments WHERE at = ${at} AND kind = ${kind} AND id = ${id}`
  sql.run`DELETE FROM addresses WHERE kind = ${kind} AND id = ${id}`
  for (const path of row.blobPaths)
    sql.run`DELETE FROM blob_paths WHERE path = ${path} AND kind = ${kind} AND id = ${id}`
}
