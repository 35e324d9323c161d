import type { Payload, TypedUser } from 'payload'
import { isGlobalKind } from 'shared/kinds'
import { untilStored } from '../database/conflicts.ts'
import { storeMedium } from '../pictures/receiving/storeMedium.ts'
import type { SampleDocument, SampleMedium } from './documents/sampleDocument.ts'

/** Stores a document of somebody's, whose media are there, as a draft. One that is there already is left as it is. */
export async function storeDocument(
  payload: Payload,
  { kind, id, data }: SampleDocument,
  user: TypedUser,
): Promise<void> {
  if (isGlobalKind(kind)) {
    await untilStored(() => payload.updateGlobal({ slug: kind, data, depth: 0, draft: true, user }))
    return
  }
  if (await payload.findByID({ collection: kind, id, depth: 0, disableErrors: true, draft: true, trash: true })) return
  await untilStored(() =>
    payload.create({ collection: kind, data: { ...data, id } as never, depth: 0, draft: true, user }),
  )
}

/** Fills in what leads to documents that were stored after this one. */
export async function linkDocument(
  payload: Payload,
  { kind, id, links }: SampleDocument,
  user: TypedUser,
): Promise<void> {
  if (isGlobalKind(kind) || !links) return
  await untilStored(() => payload.update({ collection: kind, id, data: links as never, depth: 0, draft: true, user }))
}

export async function storeSampleMedium(payload: Payload, { id, data, filename, bytes }: SampleMedium): Promise<void> {
  if (await payload.findByID({ collection: 'media', id, depth: 0, disableErrors: true, trash: true })) return
  await storeMedium(payload, { data: { id, ...data }, name: filename, bytes: await bytes() })
}
