import type { Payload } from 'payload'
import { type Change, FEED_PAGE_SIZE, type FeedPage, feedPage } from 'shared/change-feed'
import { SCHEMA_VERSION } from 'shared/publication'
import { nextChange } from './changeSignal.ts'
import type { PublicationRow } from './publicationStore.ts'
import { Refusal } from './refusal.ts'
import { hasPending, latestSequence, numberPending } from './sequencer.ts'

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
    const change = nextChange(patience)
    const page = await pageAfter(payload, after)
    if (page.changes.length > 0 || patience.aborted) return page
    await change
  }
}

async function pageAfter(payload: Payload, after: number): Promise<FeedPage> {
  await numberPending(payload)
  if (after > (await latestSequence(payload))) {
    throw new Refusal(`游标 ${after} 比最新的变更还大，说明采编库恢复过旧备份。请从 0 开始重新同步。`, 409)
  }
  const rows = await numberedRows(payload, after)
  const changes = rows.map(changeOf)
  return feedPage.parse({
    schemaVersion: SCHEMA_VERSION,
    changes,
    cursor: changes.at(-1)?.sequence ?? after,
    more: rows.length === FEED_PAGE_SIZE || (await hasPending(payload)),
  })
}

async function numberedRows(payload: Payload, after: number): Promise<PublicationRow[]> {
  const { docs } = await payload.db.find({
    collection: 'publications',
    where: { state: { equals: 'numbered' }, sequence: { greater_than: after } },
    sort: 'sequence',
    limit: FEED_PAGE_SIZE,
    pagination: false,
  })
  return docs as unknown as PublicationRow[]
}

function changeOf(row: PublicationRow): Change {
  const sequence = row.sequence ?? 0
  if (row.data) return { type: 'put', sequence, publication: row.data, ordinals: row.ordinals }
  const { kind, document: id, addresses, changedAt: withdrawnAt } = row
  return { type: 'withdrawn', sequence, kind, id, addresses, withdrawnAt }
}
