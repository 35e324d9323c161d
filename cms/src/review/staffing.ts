import type { PayloadRequest } from 'payload'
import { isManuscriptKind, type Kind } from 'shared/kinds'
import { type Able, type Deputyship, type Staff, unstaffed, withDeputies } from 'shared/review/staffing'
import { chainOf, type Stage } from 'shared/review/stages'
import type { Role } from 'shared/roles'
import { dayBoundary } from 'shared/shanghai'
import { group, relation, relations, type Source } from '../publishing/projection/source.ts'
import { lengthIn } from './chainLength.ts'

/** Who does each stage. */
const ROLES: Record<Stage, Role> = { first: 'editor', second: 'second', third: 'second', final: 'final' }

export interface Asked {
  stage: Stage
  kind: Kind
  /** The column's id; null for what stands in none. */
  column: string | null
  at: string
}

/** Everybody who may do a stage at a time, in their own right or as a deputy. The one place that says so. */
export async function peopleFor(req: PayloadRequest, { stage, kind, column, at }: Asked): Promise<Able[]> {
  const settings = column && isManuscriptKind(kind) ? await columnOf(req, column) : null
  return withDeputies(await ownRight(req, { stage, kind, column: settings }), await deputiesOf(req), at)
}

export interface LackingColumn {
  id: string
  name: string
  /** The stages that cannot be done by distinct people. */
  lacks: Stage[]
}

/** The columns whose manuscripts could not be reviewed to the end as things stand. */
export async function columnsThatLack(req: PayloadRequest, at = new Date().toISOString()): Promise<LackingColumn[]> {
  const { docs } = await req.payload.find({
    collection: 'columns',
    depth: 0,
    draft: true,
    pagination: false,
    sort: 'order',
    req,
  })
  const lacking: LackingColumn[] = []
  for (const column of docs) {
    const lacks = await lackOf(req, column as unknown as Source, at)
    if (lacks.length > 0) lacking.push({ id: column.id, name: column.name, lacks })
  }
  return lacking
}

/** The stages of one column that cannot be done by distinct people. */
export async function lackOf(req: PayloadRequest, column: Source, at: string): Promise<Stage[]> {
  const deputies = await deputiesOf(req)
  const chain = chainOf('news', lengthIn(column))
  const staff: Staff = {}
  for (const stage of chain) {
    staff[stage] = withDeputies(await ownRight(req, { stage, kind: 'news', column }), deputies, at)
  }
  return unstaffed(chain, staff)
}

/** Enabled accounts that hold the role, and that the column names where it names anybody. */
async function ownRight(
  req: PayloadRequest,
  { stage, kind, column }: { stage: Stage; kind: Kind; column: Source | null },
): Promise<string[]> {
  const isSitePage = kind === 'settings' || kind === 'navigation'
  const roles: Role[] = isSitePage ? ['final', 'administrator'] : [ROLES[stage]]
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { roles: { in: roles }, disabled: { not_equals: true } },
    depth: 0,
    pagination: false,
    select: {},
    req,
  })
  const named = relations(group(column?.reviewers)[stage])
  const all = docs.map(({ id }) => String(id))
  return named.length > 0 ? all.filter((id) => named.includes(id)) : all
}

const columnOf = async (req: PayloadRequest, id: string): Promise<Source | null> =>
  (await req.payload.findByID({
    collection: 'columns',
    id,
    depth: 0,
    disableErrors: true,
    draft: true,
    req,
  })) as Source | null

/** Deputies act from the first day through the last. */
async function deputiesOf(req: PayloadRequest): Promise<Deputyship[]> {
  const { docs } = await req.payload.find({ collection: 'deputies', depth: 0, pagination: false, req })
  return docs.flatMap(({ absent, deputy, from, until }) => {
    const [one, other] = [relation(absent), relation(deputy)]
    return one && other
      ? [{ absent: one, deputy: other, from: dayBoundary(from, '00'), until: dayBoundary(until, '24') }]
      : []
  })
}
