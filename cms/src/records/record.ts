import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { shorten } from 'shared/text'
import { afterTransaction } from '../database/afterTransaction.ts'
import { BY_ITSELF, requesterOf } from '../requests/requester.ts'
import type { Action, Subject } from './actions.ts'
import { chainSoon } from './chainer.ts'
import { chainName } from './chainName.ts'
import { UNCHAINED } from './chains.ts'

const LONGEST_LINE = 200
const LONGEST_REASON = 2000

export interface Step {
  action: Action
  /** What the step was about: a collection or global, the id of the document and how it is called. */
  kind?: Subject
  document?: string
  title?: string
  /** The labels of the fields that were changed. */
  changed?: readonly string[]
  /** SHA-256 of the text that the step speaks of. */
  digest?: string
  reason?: string
  /** Who acts, where that is not the user of the request; null: the newsroom itself, and from no address. */
  by?: { id?: string; name: string } | null
}

/**
 * Puts one step on record, in the transaction that takes it: who, when, from where, what, why. The only door to the
 * record: where a line cannot be written, the step fails too.
 */
export async function record(req: PayloadRequest, step: Step): Promise<void> {
  const { user, userName, address } = actorOf(req, step)
  const { action, kind, document, digest } = step
  const chain = await chainName(req.payload)
  const data = {
    id: randomUUID(),
    at: new Date().toISOString(),
    action,
    kind,
    document: document && shorten(document, LONGEST_LINE),
    title: step.title && shorten(step.title, LONGEST_LINE),
    changed: step.changed?.length ? shorten(step.changed.join('、'), LONGEST_REASON) : undefined,
    reason: step.reason && [...step.reason].slice(0, LONGEST_REASON).join(''),
    digest,
    user,
    userName: shorten(userName, LONGEST_LINE),
    address,
    chain,
    ...UNCHAINED,
  }
  await req.payload.db.create({ collection: 'records', data, req, returning: false })
  await afterTransaction(req, () => chainSoon(req.payload, chain))
}

function actorOf(req: PayloadRequest, { by }: Step) {
  if (by === null) return { userName: BY_ITSELF }
  const { name, address } = requesterOf(req)
  if (by) return { user: by.id, userName: by.name, address }
  const { user } = req
  return user ? { user: user.id, userName: user.name || user.email, address } : { userName: name, address }
}
