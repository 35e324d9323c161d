import type { Tombstone } from 'shared/change-feed'
import { isManuscriptKind } from 'shared/kinds'
import type { Publication } from 'shared/publication'
import { cleanText } from 'shared/text'
import { shardOf } from './address-shards.ts'
import { feedLists } from './derived-lists.ts'
import { keys } from './keys.ts'
import { noticeEnd } from './moments.ts'
import type { Store } from './store.ts'

type Subject = Pick<Publication, 'kind' | 'id'>

/** Keeps the addresses of what was withdrawn, and of a manuscript the notice for its feeds. The keys that it touches. */
export function keepTombstone({ sql }: Store, tombstone: Tombstone): string[] {
  const { kind, id, addresses, sequence } = tombstone
  for (const address of addresses) {
    sql.run`
      INSERT OR IGNORE INTO addresses VALUES (${address}, 'gone', ${sequence}, ${kind}, ${id}, ${shardOf(address)})`
  }
  const lists = isManuscriptKind(kind) ? keepNotice({ sql }, tombstone) : []
  return [...addresses.map((address) => keys.addressShard(shardOf(address))), ...lists.map(keys.notices)]
}

function keepNotice({ sql }: Pick<Store, 'sql'>, tombstone: Tombstone): string[] {
  const { kind, id, addresses, title, withdrawnAt } = tombstone
  const lists = feedLists(tombstone)
  const endsAt = noticeEnd(withdrawnAt)
  const address = addresses.at(-1) ?? null
  for (const list of lists) {
    sql.run`
      INSERT INTO notices VALUES (${list}, ${endsAt}, ${kind}, ${id}, ${withdrawnAt}, ${address},
        ${title === null ? null : cleanText(title)})`
  }
  sql.run`INSERT INTO moments VALUES (${endsAt}, ${kind}, ${id})`
  return lists
}

/** Forgets a tombstone, where there is one. The keys that this touches. */
export function forgetTombstone({ sql }: Store, { kind, id }: Subject): string[] {
  const gone = sql.all`
    DELETE FROM addresses WHERE kind = ${kind} AND id = ${id} AND role = 'gone' RETURNING shard`
  const notices = sql.all`DELETE FROM notices WHERE kind = ${kind} AND id = ${id} RETURNING list, ends_at`
  for (const { ends_at } of notices) {
    sql.run`DELETE FROM moments WHERE at = ${String(ends_at)} AND kind = ${kind} AND id = ${id}`
  }
  return [
    ...gone.map(({ shard }) => keys.addressShard(String(shard))),
    ...notices.map(({ list }) => keys.notices(String(list))),
  ]
}

/** The keys of the feeds that give notice of a withdrawal. */
export const noticeKeys = ({ sql }: Store, { kind, id }: Subject): string[] =>
  sql.all`SELECT list FROM notices WHERE kind = ${kind} AND id = ${id}`.map(({ list }) => keys.notices(String(list)))
