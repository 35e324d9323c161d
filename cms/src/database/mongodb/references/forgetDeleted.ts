import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { CollectionAfterDeleteHook, FlattenedField, PayloadRequest } from 'payload'
import { lockAlone } from '../../locks.ts'
import { isReplicaSet } from '../replicaSet.ts'
import { lockOf } from './refuseDangling.ts'
import { pathsTo, type Reference, withoutReferences } from './walk.ts'

/** Documents of one collection, or their versions. */
interface Store {
  collection: ReturnType<MongooseAdapter['connection']['collection']>
  fields: readonly FlattenedField[]
  /** Where in a stored document the fields are. */
  root?: 'version'
}

/** What is deleted leaves every field that points to it, drafts and versions included, as SQLite's foreign keys do it. */
export const forgetDeleted: CollectionAfterDeleteHook = async ({ collection, id, req }) => {
  const { db } = req.payload
  if (!isReplicaSet(db)) return
  const gone = { collection: collection.slug, id: String(id) }
  await lockAlone(req, lockOf(gone))
  for (const store of storesOf(req, db)) await forget(req, store, gone)
}

function storesOf({ payload: { config } }: PayloadRequest, db: MongooseAdapter): Store[] {
  const entities = [...config.collections, ...config.globals]
  return entities.flatMap(({ slug, flattenedFields: fields }) => {
    const [current, versions] = [db.collections[slug] ?? db.globals, db.versions[slug]]
    return [
      { collection: current.collection, fields },
      ...(versions ? [{ collection: versions.collection, fields, root: 'version' as const }] : []),
    ]
  }) as unknown as Store[]
}

async function forget(req: PayloadRequest, { collection, fields, root }: Store, gone: Reference): Promise<void> {
  const paths = pathsTo(gone.collection, fields, root && `${root}.`)
  if (paths.length === 0) return
  const session = (req.payload.db as unknown as MongooseAdapter).sessions[String(await req.transactionID)] as never
  const isGone = (each: Reference) => each.collection === gone.collection && each.id === gone.id
  for await (const found of collection.find({ $or: paths.map((path) => ({ [path]: gone.id })) }, { session })) {
    const kept = withoutReferences(fields, root ? found[root] : found, isGone)
    await collection.updateOne({ _id: found._id }, { $set: root ? { [root]: kept } : kept }, { session })
  }
}
