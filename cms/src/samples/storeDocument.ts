import type { Payload } from 'payload'
import { isGlobalKind } from 'shared/kinds'
import type { SampleDocument, SampleMedium } from './documents/sampleDocument.ts'

/** Stores a document as a draft, and first the media that it shows. One that is there already is left as it is. */
export async function storeDocument(payload: Payload, { kind, id, data, media }: SampleDocument): Promise<void> {
  if (isGlobalKind(kind)) {
    await payload.updateGlobal({ slug: kind, data, depth: 0, draft: true })
    return
  }
  if (await payload.findByID({ collection: kind, id, depth: 0, disableErrors: true, draft: true, trash: true })) return
  for (const medium of media) await storeMedium(payload, medium)
  await payload.create({ collection: kind, data: { ...data, id } as never, depth: 0, draft: true })
}

async function storeMedium(payload: Payload, { id, data, filename, mimetype, bytes }: SampleMedium): Promise<void> {
  if (await payload.findByID({ collection: 'media', id, depth: 0, disableErrors: true })) return
  const file = await bytes()
  await payload.create({
    collection: 'media',
    data: { id, ...data },
    depth: 0,
    file: { data: file, mimetype, name: filename, size: file.length },
  })
}
