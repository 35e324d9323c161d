import { createHash, randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { headline } from 'shared/headline'
import type { Publication } from 'shared/publication'
import type { Action } from './collections/records.ts'

interface Step {
  action: Action
  /** What became public, or what was withdrawn. */
  publication: Publication
  at: string
  reason?: string
}

/** Puts one step on record, in the transaction that takes it: who, when, what, why. */
export async function record(req: PayloadRequest, { action, publication, at, reason }: Step): Promise<void> {
  const { kind, id: document } = publication
  await req.payload.create({
    collection: 'records',
    data: {
      id: randomUUID(),
      at,
      action,
      kind,
      document,
      title: headline(publication),
      user: String(req.user?.id),
      userName: String(req.user?.name || req.user?.email),
      digest: createHash('sha256').update(JSON.stringify(publication)).digest('hex'),
      reason,
    },
    depth: 0,
    req,
  })
}
