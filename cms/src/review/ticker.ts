import { APIError, createLocalReq, type Payload, type PayloadRequest, type TypedUser } from 'payload'
import { released, unscheduled } from 'shared/review/transitions'
import { inTurn } from '../database/turns.ts'
import { latestText } from '../publishing/currentText.ts'
import { publishIn } from '../publishing/publish.ts'
import { Refusal } from '../publishing/refusal.ts'
import { numberCommitted } from '../publishing/sequencer.ts'
import { inTransactionInLine } from '../publishing/transaction.ts'
import { refuseLostRights } from './actor.ts'
import { absentPerson } from './approvals.ts'
import { release } from './release.ts'
import { type ReviewRow, reviewRow, reviewRows, saveReview } from './reviewStore.ts'
import { noteStep } from './steps.ts'
import { digestOf, reviewedText } from './text/reviewedText.ts'
import { undo } from './undo.ts'

const EVERY = 5_000
const FAILED = '有一篇定时发布没有做完，过几秒再试。'

/** Looks every few seconds for texts whose time has come. One instance of the newsroom looks at a time. */
export function publishOnTime(payload: Payload): void {
  const look = async () => {
    try {
      await inTurn(payload, 'timed publishing', () => publishDue(payload))
    } catch (err) {
      payload.logger.error({ err, msg: '定时发布这一轮没有做完，过几秒再试。' })
    }
    setTimeout(look, EVERY).unref()
  }
  setTimeout(look, EVERY).unref()
}

/** Publishes every text whose time has come by now. */
export async function publishDue(payload: Payload): Promise<void> {
  const now = new Date().toISOString()
  const req = await createLocalReq({}, payload)
  const due = await reviewRows(req, {
    and: [{ state: { equals: 'scheduled' } }, { scheduledFor: { less_than_equal: now } }],
  })
  for (const { kind, document: id } of due) {
    await publishOne(payload, { kind, id, now }).catch((err) => payload.logger.error({ err, msg: FAILED }))
  }
  if (due.length > 0) await numberCommitted(payload)
}

type Due = { kind: ReviewRow['kind']; id: string; now: string }

/**
 * Publishes in the name of whoever signed off. Where that cannot be done any more, the text waits for a new sign-off: that
 * is nobody's step, and the signer is told of it, too.
 */
async function publishOne(payload: Payload, due: Due): Promise<void> {
  const row = await reviewRow(await createLocalReq({}, payload), due)
  const signer = row && (await signerOf(payload, row))
  try {
    await inTransactionInLine('publishing', { payload, user: signer ?? null }, (req) => publishNow(req, due))
  } catch (error) {
    if (!(error instanceof APIError && error.isPublic)) throw error
    await inTransactionInLine('publishing', { payload, user: null }, (req) => postpone(req, due, error.message))
  }
}

async function publishNow(req: PayloadRequest, { kind, id, now }: Due): Promise<void> {
  const row = await dueRow(req, { kind, id, now })
  if (!row) return
  const source = await latestText(req, { kind, id })
  if (!source) throw new Refusal('内容已经删除，或者移入了回收站。')
  if (digestOf({ kind, id }, await reviewedText(req, kind, source)) !== row.digest) {
    await undo(req, row, { at: now, reason: '签发之后，所用图片的说明或文字有改动，没有按时发布', by: null })
    return
  }
  await refuseLostRights(req, row)
  const review = { ...row, ...released(row, now), problem: '' }
  await saveReview(req, review, { isNew: false })
  await noteStep(req, row, {
    at: now,
    action: 'signOff',
    stage: row.stages.at(-1),
    onBehalfOf: await absentPerson(req, row.approvals.at(-1)?.onBehalfOf ?? null),
    reason: '定时发布',
    digest: row.digest,
  })
  await release(req, { kind, id, source, review, at: now }, publishIn)
}

async function postpone(req: PayloadRequest, due: Due, problem: string): Promise<void> {
  const row = await dueRow(req, due)
  if (!row) return
  const [at, reason] = [due.now, `没有按时发布：${problem}`]
  await saveReview(req, { ...row, ...unscheduled(row, at), problem: reason }, { isNew: false })
  await noteStep(req, row, { at, action: 'unschedule', reason, digest: row.digest, by: null })
}

/** The row, if it is still to be published by now. */
async function dueRow(req: PayloadRequest, { now, ...target }: Due): Promise<ReviewRow | null> {
  const row = await reviewRow(req, target)
  return row?.state === 'scheduled' && row.scheduledFor && row.scheduledFor <= now ? row : null
}

async function signerOf(payload: Payload, row: ReviewRow): Promise<TypedUser | null> {
  const id = row.approvals.at(-1)?.user
  const user = id ? await payload.findByID({ collection: 'users', id, depth: 0, disableErrors: true }) : null
  return user ? { ...user, collection: 'users' } : null
}
