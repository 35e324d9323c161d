import type { PayloadRequest } from 'payload'
import { isManuscriptKind, type Kind } from 'shared/kinds'
import { type Able, type Deputyship, type Staff, unstaffed, withDeputies } from 'shared/review/staffing'
import { chainOf, STAGE_LABELS, type Stage } from 'shared/review/stages'
import { ROLES, type Role } from 'shared/roles'
import { dayBoundary } from 'shared/shanghai'
import { EDITORIAL } from '../access/editors.ts'
import { holds } from '../access/roles.ts'
import { group, relation, relations, type Source } from '../publishing/projection/source.ts'
import { lengthIn } from './chainLength.ts'

/** Who does each stage. */
const ROLE_OF: Record<Stage, Role> = { first: 'editor', second: 'second', third: 'second', final: 'final' }

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
  return withDeputies(await ownRight(req, { stage, kind, column: settings }), await deputiesOf(req, at), at)
}

/** Why somebody who is not among those people may not do a stage, in the words that they read. */
export async function whyNot(req: PayloadRequest, { stage, kind, column }: Omit<Asked, 'at'>): Promise<string> {
  const settings = column && isManuscriptKind(kind) ? await columnOf(req, column) : null
  const [label, role] = [STAGE_LABELS[stage], ROLE_OF[stage]]
  if (!holds(req.user, role))
    return `${label}要由有“${ROLES[role]}”角色的人来做，您的账号没有这个角色，这一步没有执行。请联系管理员。`
  return namedIn(settings, stage).length > 0
    ? `栏目“${settings?.name}”的${label}由指定的人来做，您不在其中，这一步没有执行。请由他们来审，或者请管理员把您加入“审稿人”。`
    : `您现在不能做${label}，这一步没有执行。请联系管理员。`
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
  const deputies = await deputiesOf(req, at)
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
  const roles: Role[] = isSitePage ? ['final', 'administrator'] : [ROLE_OF[stage]]
  const named = namedIn(column, stage)
  const all = await accountsWith(req, roles)
  return named.length > 0 ? all.filter((id) => named.includes(id)) : all
}

const namedIn = (column: Source | null, stage: Stage): string[] => relations(group(column?.reviewers)[stage])

/** The enabled accounts that hold one of these roles. */
async function accountsWith(req: PayloadRequest, roles: readonly Role[]): Promise<string[]> {
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { roles: { in: [...roles] }, disabled: { not_equals: true } },
    depth: 0,
    pagination: false,
    select: {},
    req,
  })
  return docs.map(({ id }) => String(id))
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

const DAY = 24 * 60 * 60 * 1000

/** Deputies act from the first day through the last, as long as they are of the editorial office themselves. */
async function deputiesOf(req: PayloadRequest, at: string): Promise<Deputyship[]> {
  const around = (days: number) => new Date(Date.parse(at) + days * DAY).toISOString()
  const { docs } = await req.payload.find({
    collection: 'deputies',
    where: { from: { less_than: around(1) }, until: { greater_than: around(-1) } },
    depth: 0,
    pagination: false,
    req,
  })
  if (docs.length === 0) return []
  const office = await accountsWith(req, EDITORIAL)
  return docs.flatMap(({ absent, deputy, from, until }) => {
    const [one, other] = [relation(absent), relation(deputy)]
    return one && other && office.includes(other)
      ? [{ absent: one, deputy: other, from: dayBoundary(from, '00'), until: dayBoundary(until, '24') }]
      : []
  })
}
