import { APIError, type PayloadRequest } from 'payload'
import type { ManuscriptKind } from 'shared/kinds'
import type { Target } from '../../publishing/currentText.ts'
import { Refusal } from '../../publishing/refusal.ts'
import { titleOf } from '../../publishing/wording.ts'
import { sendBack } from '../commands/sendBack.ts'
import { submit } from '../commands/submit.ts'
import { reviewRow } from '../reviewStore.ts'
import type { ManyOrder } from './endpoint.ts'

/** What became of one text: done, or why not. */
export interface Outcome {
  id: string
  title: string
  isDone: boolean
  message: string
}

/** Carries out one command for each text, one after the other. What is refused holds up none of the others. */
export async function carryOutMany(req: PayloadRequest, order: ManyOrder): Promise<{ outcomes: Outcome[] }> {
  if (!req.user) throw new Refusal('请先登录，再做这一步。', 401)
  const outcomes: Outcome[] = []
  for (const text of order.texts) outcomes.push(await outcomeOf(req, order, text))
  return { outcomes }
}

async function outcomeOf(req: PayloadRequest, order: ManyOrder, text: ManyOrder['texts'][number]): Promise<Outcome> {
  const target: Target = { kind: order.kind, id: text.id }
  const title = await nameOf(req, order.kind, target)
  try {
    const { message } = await carryOut(req, order, { ...target, updatedAt: text.updatedAt })
    return { id: text.id, title, isDone: true, message }
  } catch (error) {
    if (!(error instanceof APIError && error.isPublic)) throw error
    return { id: text.id, title, isDone: false, message: error.message }
  }
}

async function carryOut(req: PayloadRequest, order: ManyOrder, text: Target & { updatedAt: string }) {
  const caller = { payload: req.payload, user: req.user, ...text }
  if (order.action === 'submit') return submit(caller)
  const row = await reviewRow(req, text)
  const since = row && row.since <= order.seenAt ? row.since : order.seenAt
  return sendBack({ ...caller, since, reason: order.reason, to: 'author' })
}

/** What the list calls a text; nothing where whoever asks may not see it. */
async function nameOf(req: PayloadRequest, kind: ManuscriptKind, { id }: Target): Promise<string> {
  const found = await req.payload.findByID({
    collection: kind,
    id,
    depth: 0,
    disableErrors: true,
    draft: true,
    overrideAccess: false,
    req,
  })
  return found ? titleOf(kind, found) : ''
}
