import type {
  CollectionSlug,
  FlattenedField,
  PayloadRequest,
  SanitizedCollectionConfig,
  SanitizedGlobalConfig,
} from 'payload'
import { readable } from '../access/readable.ts'
import { lockShared } from '../database/locks.ts'
import { type Reference, referencesIn } from '../database/mongodb/references/walk.ts'
import { Refusal } from '../publishing/refusal.ts'
import { mentionsIn } from './mentions.ts'
import { mentionLock } from './refuseUsed.ts'

interface Change {
  collection?: SanitizedCollectionConfig
  global?: SanitizedGlobalConfig
  data: object
  originalDoc?: object
  req: PayloadRequest
}

/**
 * Notes what the texts of a document mention, and lets no field come to point into the trash. The texts themselves are
 * checked against the media library afterwards, where nothing in the trash is found.
 */
export async function keepMentions({ collection, global, data, originalDoc, req }: Change): Promise<object> {
  const fields: readonly FlattenedField[] = (collection ?? global)?.flattenedFields ?? []
  const mentions = mentionsIn(fields, data)
  const known = new Set(mentionsIn(fields, { ...originalDoc }))
  const added = mentions.filter((id) => !known.has(id))
  await lockShared(req, added.map(mentionLock))
  await refuseTrashed(req, addedReferences(fields, data, originalDoc))
  return fields.some(({ name }) => name === 'mentions') ? { ...data, mentions } : data
}

function addedReferences(fields: readonly FlattenedField[], data: object, originalDoc: object = {}): Reference[] {
  const known = new Set(referencesIn(fields, { ...originalDoc }).map(({ id }) => id))
  return referencesIn(fields, { ...data }).filter(({ id }) => !known.has(id))
}

async function refuseTrashed(req: PayloadRequest, references: readonly Reference[]): Promise<void> {
  for (const collection of new Set(references.map((reference) => reference.collection))) {
    const config = req.payload.collections[collection as CollectionSlug]?.config
    if (!config?.trash) continue
    const ids = references.flatMap((reference) => (reference.collection === collection ? [reference.id] : []))
    const { docs } = await req.payload.find({
      collection: collection as CollectionSlug,
      where: { and: [{ id: { in: ids } }, { deletedAt: { exists: true } }] },
      depth: 0,
      limit: 1,
      pagination: false,
      req,
      trash: true,
    })
    const [trashed] = docs
    if (trashed) throw await inTrash(req, config, String(trashed.id))
  }
}

/** Names it to whoever may read it. */
async function inTrash(req: PayloadRequest, { admin, slug }: SanitizedCollectionConfig, id: string): Promise<Refusal> {
  const title = (await readable(req, slug as CollectionSlug, id))?.[admin.useAsTitle ?? 'id']
  const name = title ? `“${title}”` : '一项内容'
  return new Refusal(`没有保存：选用的${name}在回收站里。请换一个，或者先把它恢复。`, 409)
}
