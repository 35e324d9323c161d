import type { PayloadRequest } from 'payload'
import { isManuscriptKind } from 'shared/kinds'
import { type Actor, mayDoNext } from 'shared/review/distinct'
import { STAGES } from 'shared/review/stages'
import { isOverdue } from 'shared/review/time-limits'
import { stagesOf } from '../review/actor.ts'
import { type DeskText, findRows, readable } from './findTexts.ts'

export interface DeskLists {
  /** What the user may review now, what is urgent in front, then what has waited longest. */
  waiting: DeskText[]
  returned: DeskText[]
  drafts: DeskText[]
  overdue: DeskText[]
}

/** So many of the texts that wait for their author are listed, the latest of them. */
export const LATEST = 200

/** The lists of the dashboard, for whoever is signed in. What waits for reviewers is never cut off before it is known whose it is. */
export async function deskLists(req: PayloadRequest, at: string): Promise<DeskLists> {
  const reviewed = await findRows(req, { state: { in: [...STAGES] } })
  const mine = new Set(await forMe(req, reviewed, at))
  const open = await readable(
    req,
    reviewed.filter((text) => mine.has(text) || isOverdue(text, at)),
  )
  const own = async (state: 'returned' | 'draft') => {
    const author = { author: { equals: String(req.user?.id) } }
    return readable(
      req,
      await findRows(req, { and: [author, { state: { equals: state } }] }, { sort: '-since', limit: LATEST }),
    )
  }
  return {
    waiting: open.filter((text) => mine.has(text)).toSorted(urgentFirst),
    returned: await own('returned'),
    drafts: await own('draft'),
    overdue: open.filter((text) => isOverdue(text, at)),
  }
}

const urgentFirst = (one: DeskText, other: DeskText): number => Number(other.urgent) - Number(one.urgent)

/** Those whose next stage the user may do: by right, and as neither their author nor their editor nor the reader of another stage. */
async function forMe(req: PayloadRequest, texts: readonly DeskText[], at: string): Promise<DeskText[]> {
  const id = String(req.user?.id)
  const places = new Map<string, Actor['stages']>()
  const mine: DeskText[] = []
  for (const text of texts) {
    const { kind, column } = text
    const place = isManuscriptKind(kind) ? `${column}` : kind
    const stages = places.get(place) ?? (await stagesOf(req, { kind, column, at }))
    places.set(place, stages)
    if (mayDoNext(text, { id, stages, mayWrite: false, mayWithdraw: false })) mine.push(text)
  }
  return mine
}
