import { randomUUID } from 'node:crypto'
import type { Payload, PayloadRequest, Where } from 'payload'
import type { Kind } from 'shared/kinds'
import { environmentOf } from '../environment.ts'

const collection = 'notices'

/** A row of `notices`. */
export interface NoticeRow {
  id: string
  user: string
  at: string
  /** What it is about: a text, or the person's own account. */
  kind: Kind | 'users'
  document: string
  sentence: string
  isRead: boolean
  mailAt: string | null
  mailTries: number
}

interface Reading {
  /** The newest first unless said. */
  sort?: string
  limit: number
}

export async function noticesWhere(
  { db }: Payload,
  where: Where,
  { sort = '-at', limit }: Reading,
): Promise<NoticeRow[]> {
  const { docs } = await db.find({ collection, where, sort, limit, pagination: false })
  return (docs as unknown as NoticeRow[]).map((row) => ({ ...row, at: new Date(row.at).toISOString() }))
}

/** Stores what nobody was told yet; what is there already stays as it is. */
export async function addNotices(payload: Payload, rows: readonly NoticeRow[]): Promise<void> {
  const stored = await noticesWhere(payload, { id: { in: rows.map(({ id }) => id) } }, { limit: rows.length })
  const known = new Set(stored.map(({ id }) => id))
  for (const row of rows)
    if (!known.has(row.id)) await payload.db.create({ collection, data: { ...row }, returning: false })
}

/** Tells one person of what was done by no step of a review, once that is stored. */
export async function addNotice(
  req: PayloadRequest,
  notice: Pick<NoticeRow, 'user' | 'kind' | 'document' | 'sentence'>,
): Promise<void> {
  const at = new Date().toISOString()
  const mailAt = environmentOf(req.payload).mail ? at : null
  const data: NoticeRow = { ...notice, id: randomUUID(), at, isRead: false, mailAt, mailTries: 0 }
  await req.payload.db.create({ collection, data: { ...data }, req, returning: false })
}

export const countUnread = async ({ db }: Payload, user: string): Promise<number> =>
  (await db.count({ collection, where: { and: [{ user: { equals: user } }, { isRead: { equals: false } }] } }))
    .totalDocs

/** Marks somebody's own notices as read; those of others stay as they are. */
export async function markRead({ db }: Payload, user: string, which: Where): Promise<void> {
  const where: Where = { and: [{ user: { equals: user } }, which] }
  await db.updateMany({ collection, where, data: { isRead: true }, returning: false })
}

/** When a notice goes out by mail next; null: no more. */
export async function noteMail({ db }: Payload, { id, mailTries }: NoticeRow, mailAt: string | null): Promise<void> {
  await db.updateOne({ collection, id, data: { mailAt, mailTries: mailTries + 1 }, returning: false })
}

export async function dropNoticesBefore({ db }: Payload, at: string): Promise<void> {
  await db.deleteMany({ collection, where: { at: { less_than: at } } })
}
