import type { Payload } from 'payload'
import type { Record } from '../../payload-types.ts'

/** What is on record about a document, in the order in which it happened. */
export async function linesAbout(payload: Payload, document: string): Promise<Record[]> {
  const { docs } = await payload.find({
    collection: 'records',
    where: { document: { equals: document } },
    sort: ['at', 'number'],
    pagination: false,
  })
  return docs
}
