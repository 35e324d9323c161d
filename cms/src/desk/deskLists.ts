import type { PayloadRequest } from 'payload'
import { isManuscriptKind } from 'shared/kinds'
import { mayDoNext } from 'shared/review/distinct'
import { waitingFor } from 'shared/review/review'
import { STAGES, type Stage } from 'shared/review/stages'
import { isOverdue } from 'shared/review/time-limits'
import { peopleFor } from '../review/staffing.ts'
import { type DeskText, findTexts } from './findTexts.ts'

export interface DeskLists {
  /** What the user may review now, what is urgent in front, then what has waited longest. */
  waiting: DeskText[]
  returned: DeskText[]
  drafts: DeskText[]
  overdue: DeskText[]
}

/** The lists of the dashboard, for whoever is signed in. */
export async function deskLists(req: PayloadRequest, at: string): Promise<DeskLists> {
  const author = { author: { equals: String(req.user?.id) } }
  const reviewed = await findTexts(req, { state: { in: [...STAGES] } })
  return {
    waiting: (await forMe(req, reviewed, at)).toSorted(urgentFirst),
    returned: await findTexts(req, { and: [author, { state: { equals: 'returned' } }] }, '-since'),
    drafts: await findTexts(req, { and: [author, { state: { equals: 'draft' } }] }, '-since'),
    overdue: reviewed.filter((text) => isOverdue(text, at)),
  }
}

const urgentFirst = (one: DeskText, other: DeskText): number => Number(other.urgent) - Number(one.urgent)

/** Those whose next stage the user may do: by right, and as neither their author nor their editor nor the reader of another stage. */
async function forMe(req: PayloadRequest, texts: readonly DeskText[], at: string): Promise<DeskText[]> {
  const me = String(req.user?.id)
  const known = new Map<string, (string | null)[]>()
  const mine: DeskText[] = []
  for (const text of texts) {
    const stage = waitingFor(text)
    if (!stage) continue
    const place = isManuscriptKind(text.kind) ? `${text.column}` : text.kind
    const key = `${stage} ${place}`
    const names = known.get(key) ?? (await namesOf(req, text, { stage, me, at }))
    known.set(key, names)
    if (mayDoNext(text, { id: me, stages: { [stage]: names }, mayWrite: false, mayWithdraw: false })) mine.push(text)
  }
  return mine
}

async function namesOf(
  req: PayloadRequest,
  { kind, column }: DeskText,
  { stage, me, at }: { stage: Stage; me: string; at: string },
): Promise<(string | null)[]> {
  const people = await peopleFor(req, { stage, kind, column, at })
  return people.filter(({ user }) => user === me).map(({ onBehalfOf }) => onBehalfOf)
}
