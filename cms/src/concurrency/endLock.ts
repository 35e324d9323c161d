import type { PayloadRequest, Where } from 'payload'
import { isGlobalKind } from 'shared/kinds'
import type { Target } from '../publishing/currentText.ts'

/** Ends somebody's lock on a text: who has passed it on is no longer at work on it, though the form may stay open. */
export async function endLock(req: PayloadRequest, { kind, id }: Target, user: string): Promise<void> {
  const document: Where[] = isGlobalKind(kind)
    ? [{ globalSlug: { equals: kind } }]
    : [{ 'document.relationTo': { equals: kind } }, { 'document.value': { equals: id } }]
  await req.payload.db.deleteMany({
    collection: 'payload-locked-documents',
    where: { and: [...document, { 'user.value': { equals: user } }] },
    req,
  })
}
