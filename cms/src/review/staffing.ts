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

interface Place {
  kind: Kind
  /** The column's id; null for what stands in none. */
  column: string | null
  at: string
}

export interface Asked extends Place {
  stage: Stage
}

/** Everybody who may do a stage at a time, in their own right or as a deputy. */
export const peopleFor = async (req: PayloadRequest, { stage, ...place }: Asked): Promise<Able[]> =>
  (await staffFor(req, place))(stage)

/** Everybody who may do each stage in one place at a time. The one place that says so. */
export async function staffFor(req: PayloadRequest, { kind, column, at }: Place): Promise<(stage: Stage) => Able[]> {
  const settings = column && isManuscriptKind(kind) ? await columnOf(req, column) : null
  const office = await officeAt(req, at)
  return (stage) => ableIn(office, { stage, kind, column: settings })
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
  const office = await officeAt(req, at)
  return docs.flatMap((column) => {
    const lacks = lackIn(office, column as unknown as Source)
    return lacks.length > 0 ? [{ id: column.id, name: column.name, lacks }] : []
  })
}

/** The stages of one column that cannot be done by distinct people. */
export const lackOf = async (req: PayloadRequest, column: Source, at: string): Promise<Stage[]> =>
  lackIn(await officeAt(req, at), column)

function lackIn(office: Office, column: Source): Stage[] {
  const chain = chainOf('news', lengthIn(column))
  const staff: Staff = {}
  for (const stage of chain) staff[stage] = ableIn(office, { stage, kind: 'news', column })
  return unstaffed(chain, staff)
}

/** Whoever can review anything at a time. */
interface Office {
  at: string
  /** The enabled accounts with a role that does some stage. */
  accounts: readonly { id: string; roles: readonly Role[] }[]
  deputies: readonly Deputyship[]
}

async function officeAt(req: PayloadRequest, at: string): Promise<Office> {
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { roles: { in: [...EDITORIAL, 'administrator'] }, disabled: { not_equals: true } },
    depth: 0,
    pagination: false,
    select: { roles: true },
    req,
  })
  const accounts = docs.map(({ id, roles }) => ({ id: String(id), roles }))
  const editorial = holders(accounts, EDITORIAL)
  const deputies = await deputiesAround(req, at)
  return { at, accounts, deputies: deputies.filter(({ deputy }) => editorial.includes(deputy)) }
}

const holders = (accounts: Office['accounts'], roles: readonly Role[]): string[] =>
  accounts.filter((account) => roles.some((role) => account.roles.includes(role))).map(({ id }) => id)

const ableIn = (office: Office, stage: Standing): Able[] =>
  withDeputies(ownRight(office, stage), office.deputies, office.at)

interface Standing {
  stage: Stage
  kind: Kind
  column: Source | null
}

/** Accounts that hold the role, and that the column names where it names anybody. */
function ownRight({ accounts }: Office, { stage, kind, column }: Standing): string[] {
  const isSitePage = kind === 'settings' || kind === 'navigation'
  const all = holders(accounts, isSitePage ? ['final', 'administrator'] : [ROLE_OF[stage]])
  const named = namedIn(column, stage)
  return named.length > 0 ? all.filter((id) => named.includes(id)) : all
}

const namedIn = (column: Source | null, stage: Stage): string[] => relations(group(column?.reviewers)[stage])

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

/** Deputies act from the first day through the last. */
async function deputiesAround(req: PayloadRequest, at: string): Promise<Deputyship[]> {
  const around = (days: number) => new Date(Date.parse(at) + days * DAY).toISOString()
  const { docs } = await req.payload.find({
    collection: 'deputies',
    where: { from: { less_than: around(1) }, until: { greater_than: around(-1) } },
    depth: 0,
    pagination: false,
    req,
  })
  return docs.flatMap(({ absent, deputy, from, until }) => {
    const [one, other] = [relation(absent), relation(deputy)]
    return one && other
      ? [{ absent: one, deputy: other, from: dayBoundary(from, '00'), until: dayBoundary(until, '24') }]
      : []
  })
}
