import type {
  GlobalSlug,
  PayloadRequest,
  RequestContext,
  SanitizedCollectionConfig,
  SanitizedGlobalConfig,
} from 'payload'
import { lock } from '../database/locks.ts'
import { type Stale, StaleSave, unseen } from './staleSave.ts'

interface Change {
  collection?: SanitizedCollectionConfig
  global?: SanitizedGlobalConfig
  context: RequestContext
  data?: { updatedAt?: unknown }
  originalDoc?: { id?: string; updatedAt?: string }
  req: PayloadRequest
}

/**
 * Refuses to store a text over one that its author has not seen. Payload has filled in the stored `updatedAt` where the
 * change names none. The lock makes two that save at one instant meet, so that the second sees what the first stored.
 */
export async function refuseStaleSave({ collection, global, context, data, originalDoc, req }: Change) {
  const kind = String((collection ?? global)?.slug)
  const { restoring } = context
  if (restoring?.kind === kind) delete context.restoring
  const seen = restoring?.kind === kind ? restoring.seen : data?.updatedAt
  if (restoring?.kind === kind && seen === null) return data
  await refuseStale(req, { kind, id: originalDoc?.id ?? null, seen, saved: originalDoc?.updatedAt })
  return data
}

/** Payload restores a global without any other hook. */
export async function refuseStaleGlobalRestore({
  global,
  req,
}: {
  global: SanitizedGlobalConfig
  req: PayloadRequest
}) {
  const { restoring } = req.context
  delete req.context.restoring
  if (!restoring || restoring.seen === null) return
  const kind = global.slug as GlobalSlug
  const { updatedAt } = await req.payload.findGlobal({ slug: kind, depth: 0, draft: true, req })
  await refuseStale(req, { kind, id: null, seen: restoring.seen, saved: updatedAt ?? undefined })
}

type Compared = Pick<Stale, 'kind' | 'id'> & { seen: unknown; saved: string | undefined }

async function refuseStale(req: PayloadRequest, { kind, id, seen, saved }: Compared): Promise<void> {
  if (!saved) return
  await lock(req, `saving/${kind}/${id}`)
  if (!seen) throw unseen(kind)
  const named = String(seen)
  if (Date.parse(named) !== Date.parse(saved)) throw new StaleSave({ kind, id, seen: named, saved })
}
