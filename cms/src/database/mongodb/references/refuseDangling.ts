import {
  APIError,
  type CollectionSlug,
  type FlattenedField,
  type PayloadRequest,
  type SanitizedCollectionConfig,
  type SanitizedGlobalConfig,
} from 'payload'
import { lockShared } from '../../locks.ts'
import { isReplicaSet } from '../replicaSet.ts'
import { type Reference, referencesIn } from './walk.ts'

/** What is said of a reference to nothing, on every database. */
export const DANGLING = '引用的内容不存在，可能已经删除，什么都没有保存。请重新选择后再试。'

interface Change {
  collection?: SanitizedCollectionConfig
  global?: SanitizedGlobalConfig
  data: object
  originalDoc?: object
  req: PayloadRequest
}

/** A document points to nothing that is not there: SQLite's foreign keys see to it, MongoDB has none. */
export async function refuseDangling({ collection, global, data, originalDoc, req }: Change): Promise<object> {
  if (!isReplicaSet(req.payload.db)) return data
  const fields: readonly FlattenedField[] = (collection ?? global)?.flattenedFields ?? []
  const known = new Set(referencesIn(fields, { ...originalDoc }).map(keyOf))
  const added = referencesIn(fields, { ...data }).filter((reference) => !known.has(keyOf(reference)))
  await lockShared(req, [...new Set(added.map(lockOf))])
  for (const [slug, ids] of grouped(added)) {
    const { totalDocs } = await req.payload.db.count({ collection: slug, where: { id: { in: [...ids] } }, req })
    if (totalDocs < ids.size) throw new APIError(DANGLING, 400)
  }
  return data
}

/** Held by all that come to point to a document, and alone by who deletes it. */
export const lockOf = (reference: Reference): string => `references/${keyOf(reference)}`

const keyOf = ({ collection, id }: Reference): string => `${collection}/${id}`

function grouped(references: readonly Reference[]): Map<CollectionSlug, Set<string>> {
  const groups = new Map<CollectionSlug, Set<string>>()
  for (const { collection, id } of references) {
    groups.set(collection as CollectionSlug, (groups.get(collection as CollectionSlug) ?? new Set()).add(id))
  }
  return groups
}
