import { APIError, type Payload, type PayloadRequest } from 'payload'
import { type Change, change, FEED_PAGE_SIZE, type FeedPage } from 'shared/change-feed'
import { KIND_LABELS } from 'shared/kinds'
import { SCHEMA_VERSION } from 'shared/publication'
import { isConflict } from '../database/conflicts.ts'
import { isReplicaSet } from '../database/mongodb/replicaSet.ts'
import { nextChange } from './changeSignal.ts'
import type { PublicationRow } from './publicationStore.ts'
import { Refusal } from './refusal.ts'
import { hasPending, latestSequence, numberPending } from './sequencer.ts'
import { atOneInstant } from './transaction.ts'

/** Another process does not wake the readers of this one: they look for themselves so often, in milliseconds. */
const LOOK_AGAIN = 250

interface Reading {
  payload: Payload
  /** The last sequence that the reader knows. */
  after: number
  /** Ends the waiting for news: the reader's patience, or its leaving. */
  patience: AbortSignal
}

/** The changes after a cursor; where there are none yet, waits for the next. */
export async function readChanges({ payload, after, patience }: Reading): Promise<FeedPage> {
  for (;;) {
    const news = nextChange(isReplicaSet(payload.db) ? withinLimit(patience) : patience)
    const page = await pageAfter(payload, after).catch(answerLater)
    if (page.changes.length > 0 || patience.aborted) return page
    await news
  }
}

/** A reader that 409 reaches starts from 0: one whom the database cannot serve just now is to come again. */
function answerLater(cause: unknown): never {
  if (!isConflict(cause)) throw cause
  throw Object.assign(new APIError('数据库正忙，这次没有读到变更。网站保持原样，请稍后再读。', 503), { cause })
}

const withinLimit = (patience: AbortSignal): AbortSignal => AbortSignal.any([patience, AbortSignal.timeout(LOOK_AGAIN)])

async function pageAfter(payload: Payload, after: number): Promise<FeedPage> {
  await numberWherePossible(payload)
  const rows = await atOneInstant(payload, async (req) => {
    if (after <= (await latestSequence(req))) return numberedRows(req, after)
    throw new Refusal(`游标 ${after} 比最新的变更还大，说明采编库恢复过旧备份。请从 0 开始重新同步。`, 409)
  })
  const changes = rows.map(checkedChange)
  return {
    schemaVersion: SCHEMA_VERSION,
    changes,
    cursor: changes.at(-1)?.sequence ?? after,
    more: rows.length === FEED_PAGE_SIZE || (rows.length > 0 && (await hasPending(payload))),
  }
}

/** While another process numbers, or until the locks of one that died are free, what is numbered is there to be read. */
async function numberWherePossible(payload: Payload): Promise<void> {
  try {
    await numberPending(payload)
  } catch (error) {
    if (!isConflict(error)) throw error
  }
}

async function numberedRows(req: PayloadRequest, after: number): Promise<PublicationRow[]> {
  const { docs } = await req.payload.db.find({
    collection: 'publications',
    where: { state: { equals: 'numbered' }, sequence: { greater_than: after } },
    sort: 'sequence',
    limit: FEED_PAGE_SIZE,
    pagination: false,
    req,
  })
  return docs as unknown as PublicationRow[]
}

/**
 * A row that the contract does not know stops the feed before it; the error names it, so that it can be mended. It is
 * answered with 422, as 409 tells a reader to start from 0.
 */
function checkedChange(row: PublicationRow): Change {
  const result = change.safeParse(changeOf(row))
  if (result.success) return result.data
  const [issue] = result.error.issues
  const field = issue?.path.filter((step) => step !== 'publication').join('.')
  throw new Refusal(
    `${KIND_LABELS[row.kind]} ${row.document} 的出版记录（${field || '整体'}）不合规范，它和它之后的变更暂时到不了网站。请打开这份内容，改好后重新送审，或者先撤下它。`,
    422,
  )
}

function changeOf(row: PublicationRow): Change {
  const sequence = row.sequence ?? 0
  if (row.data) return { type: 'put', sequence, publication: row.data, ordinals: row.ordinals }
  const { kind, document: id, addresses, title, column, changedAt: withdrawnAt } = row
  return { type: 'withdrawn', sequence, kind, id, addresses, title, column, withdrawnAt }
}
