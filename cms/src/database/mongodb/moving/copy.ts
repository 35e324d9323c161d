import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { Payload } from 'payload'
import { type Document, pagesOf, type Store } from './stores.ts'

/** Carries all documents of a store over as they are: their times, states and ids, without any hook. */
export async function copyStore(store: Store, { from, to }: { from: Payload; to: Payload }): Promise<void> {
  for await (const documents of pagesOf(store, from)) {
    await store.insert(
      to.db as unknown as MongooseAdapter,
      documents.map((document) => carried(store, document)),
    )
  }
}

/** Ids that nobody else knows are made anew, and a unique field that is not filled is left out of its index. */
function carried({ fields, hasOwnIds }: Store, { id, ...document }: Document): Document {
  const empty = fields.filter((field) => 'unique' in field && field.unique && document[field.name] === null)
  const kept = Object.entries(document).filter(([name]) => !empty.some((field) => field.name === name))
  return { ...Object.fromEntries(kept), ...(hasOwnIds && { _id: id }) }
}
