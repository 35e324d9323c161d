import type { PayloadRequest, Where } from 'payload'
import { isGlobalKind, isManuscriptKind, type PageKind } from 'shared/kinds'
import { readSubmitted } from '../access/manuscripts.ts'
import { office } from '../access/office.ts'
import type { ReviewRow } from '../review/reviewStore.ts'

/** A text as a list of the dashboard shows it. */
export type DeskText = ReviewRow

/** The texts that the signed-in user may see; those that stand longest where they stand in front. */
export const findTexts = async (req: PayloadRequest, where: Where): Promise<DeskText[]> =>
  readable(req, await findRows(req, where))

/** The same of what has a review at all: whether somebody may read a text itself is asked for those alone that are shown. */
export async function findRows(
  req: PayloadRequest,
  where: Where,
  { sort = 'since', limit = 0 }: { sort?: string; limit?: number } = {},
): Promise<DeskText[]> {
  const seen = await readSubmitted({ req })
  if (seen === false) return []
  const { docs } = await req.payload.db.find({
    collection: 'reviews',
    where: seen === true ? where : { and: [where, seen] },
    sort,
    limit,
    pagination: false,
    req,
  })
  return (docs as unknown as DeskText[]).map(asTold)
}

const asTold = (row: DeskText): DeskText => ({
  ...row,
  since: new Date(row.since).toISOString(),
  scheduledFor: row.scheduledFor ? new Date(row.scheduledFor).toISOString() : null,
  title: row.title || '（没有标题）',
  urgent: Boolean(row.urgent),
})

/** Payload itself says which of them the user may read; what lies in the trash is not among them. */
export async function readable(req: PayloadRequest, rows: readonly DeskText[]): Promise<DeskText[]> {
  const open = new Set<string>()
  for (const kind of new Set(rows.map((row) => row.kind))) {
    const own = rows.filter((row) => row.kind === kind)
    for (const id of isGlobalKind(kind) ? globals(req, own) : await found(req, kind, own)) open.add(`${kind}:${id}`)
  }
  return rows.filter(({ kind, document }) => open.has(`${kind}:${document}`))
}

const globals = (req: PayloadRequest, rows: readonly DeskText[]): string[] =>
  office({ req }) ? rows.map(({ document }) => document) : []

async function found(req: PayloadRequest, kind: PageKind, rows: readonly DeskText[]): Promise<string[]> {
  const { docs } = await req.payload.find({
    collection: kind,
    where: { id: { in: rows.map(({ document }) => document) } },
    depth: 0,
    draft: true,
    overrideAccess: false,
    pagination: false,
    select: {},
    req,
    user: req.user,
  })
  return docs.map(({ id }) => String(id))
}

/** Manuscripts alone: what gives the site its structure has a review of its own, but no date. */
export const manuscripts = (rows: readonly DeskText[]): DeskText[] => rows.filter(({ kind }) => isManuscriptKind(kind))
