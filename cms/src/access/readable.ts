import type { CollectionSlug, PayloadRequest } from 'payload'

/** A document as far as whoever asks may read it, the trash included; null where they may not. The newsroom's own code may. */
export const readable = async (req: PayloadRequest, collection: CollectionSlug, id: string) =>
  (await req.payload.findByID({
    collection,
    id,
    depth: 0,
    disableErrors: true,
    draft: true,
    overrideAccess: !req.user,
    req,
    trash: true,
    user: req.user,
  })) as unknown as Record<string, unknown> | null
