import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { Payload } from 'payload'
import { plainDocument } from './plainDocument.ts'
import { type Document, pagesOf, type Store } from './stores.ts'

/** How many documents a store holds, and a fingerprint of all that is in them, whatever their order. */
export interface Summary {
  count: number
  digest: string
}

export async function summaryOf(store: Store, payload: Payload): Promise<Summary> {
  const digests: string[] = []
  for await (const documents of pagesOf(store, payload)) {
    for (const document of documents) digests.push(digestOf(comparable(store, document)))
  }
  return { count: digests.length, digest: digestOf(digests.sort()) }
}

export const isSame = (one: Summary, other: Summary): boolean => isDeepStrictEqual(one, other)

function comparable({ fields, hasOwnIds }: Store, document: Document): Document {
  const { id, ...plain } = plainDocument(fields, document)
  return hasOwnIds ? { id: document.id, ...plain } : plain
}

const digestOf = (value: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(inOrder(value)))
    .digest('hex')

/** The same value with the keys of objects in the order of the alphabet. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, each]) => [key, inOrder(each)]),
  )
}
