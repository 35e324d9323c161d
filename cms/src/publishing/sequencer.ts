import type { Payload, PayloadRequest } from 'payload'
import { isGlobalKind, isManuscriptKind, type Kind } from 'shared/kinds'
import { listsOf } from 'shared/lists'
import { lock } from '../database/locks.ts'
import { inLine } from '../database/turns.ts'
import { announceChanges } from './changeSignal.ts'
import { numberRow, type PublicationRow, publicationRows } from './publicationStore.ts'
import { inTransaction } from './transaction.ts'

/** Names the counter of changes; the other counters are named after the lists whose ordinals they hold. */
const CHANGES = 'changes'

/**
 * Numbers what was committed since the last run, so that the change feed is in the order of commits and a reader's
 * cursor never skips a change. One sequencer at a time: pending rows are read and numbered in a transaction that holds
 * the lock. Runs after every publish and before every reading of the feed, so a crash between commit and numbering loses
 * nothing.
 */
export function numberPending(payload: Payload): Promise<void> {
  const next = waiting.get(payload)
  if (next) return next
  const numbering = inLine(payload, 'numbering', () => {
    waiting.delete(payload)
    return numberNow(payload)
  })
  waiting.set(payload, numbering)
  return numbering
}

/** Runs that have not begun: each will number what is committed by now, so that nobody needs another one. */
const waiting = new WeakMap<Payload, Promise<void>>()

async function numberNow(payload: Payload): Promise<void> {
  if (!(await hasPending(payload))) return
  await inTransaction({ payload, user: null }, numberAll)
  announceChanges()
}

async function numberAll(req: PayloadRequest): Promise<void> {
  await lock(req, 'numbering')
  const rows = await pendingRows(req)
  if (rows.length === 0) return
  const places = rows.map((row) => ({ row, lists: newLists(row) }))
  const draw = await drawAll(req, [...rows.map(() => CHANGES), ...places.flatMap(({ lists }) => lists)])
  for (const { row, lists } of places) {
    const ordinals = { ...row.ordinals }
    for (const list of lists) ordinals[list] = draw(list)
    await numberRow(req, { id: row.id, sequence: draw(CHANGES), ordinals })
  }
}

/** The lists in which a publication has no number yet. */
const newLists = ({ data, ordinals }: PublicationRow): string[] =>
  (data ? listsOf(data) : []).filter((list) => ordinals[list] === undefined)

/** Draws every number that is wanted from its counter, each counter at once, and hands them out in rising order. */
async function drawAll(req: PayloadRequest, wanted: readonly string[]): Promise<(counter: string) => number> {
  const next = new Map<string, number>()
  const numberOf = Map.groupBy(wanted, (counter) => counter)
  for (const [counter, { length }] of numberOf) next.set(counter, (await increment(req, counter, length)) - length + 1)
  return (counter) => {
    const number = next.get(counter) ?? 0
    next.set(counter, number + 1)
    return number
  }
}

/**
 * Numbers what a command has just committed. The commit stands whatever happens here: a failure is logged, and the
 * readers are woken all the same, for their reading numbers what is still pending.
 */
export async function numberCommitted(payload: Payload): Promise<void> {
  try {
    await numberPending(payload)
  } catch (err) {
    payload.logger.error({ err, msg: '内容已经提交，但还没有编入变更序号；网站下次读取变更时会补上。' })
    announceChanges()
  }
}

/** The number of the latest change. */
export async function latestSequence(req: PayloadRequest): Promise<number> {
  const counter = await req.payload.db.findOne<{ id: string; value: number }>({
    collection: 'counters',
    where: { id: { equals: CHANGES } },
    req,
  })
  return counter?.value ?? 0
}

export async function hasPending(payload: Payload): Promise<boolean> {
  const { totalDocs } = await payload.db.count({ collection: 'publications', where: { state: { equals: 'pending' } } })
  return totalDocs > 0
}

/**
 * What was committed since the last run. Rows that are pointed to come before those that point to them, so that no page
 * of the feed ends between the two; rows of one kind keep the order of their commits.
 */
async function pendingRows(req: PayloadRequest): Promise<PublicationRow[]> {
  const rows = await publicationRows(req, { state: { equals: 'pending' } })
  return rows.sort(
    (a, b) => rank(a.kind) - rank(b.kind) || a.changedAt.localeCompare(b.changedAt) || a.id.localeCompare(b.id),
  )
}

/** Structure, manuscripts, globals: each points to those before it. */
function rank(kind: Kind): number {
  if (isGlobalKind(kind)) return 2
  return isManuscriptKind(kind) ? 1 : 0
}

/** Raises a counter in the database itself, so that two callers can never get the same number. */
async function increment(req: PayloadRequest, id: string, by: number): Promise<number> {
  const { db } = req.payload
  const counter = await db.updateOne({ collection: 'counters', id, data: { value: { $inc: by } }, req })
  if (counter) return Number((counter as { value?: unknown }).value)
  await db.create({ collection: 'counters', data: { id, value: by }, req })
  return by
}
