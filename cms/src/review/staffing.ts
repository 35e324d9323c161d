import type { PayloadRequest } from 'payload'
import { isManuscriptKind, type Kind } from 'shared/kinds'
import { standingApprovals, waitingFor } from 'shared/review/review'
import {
  type Able,
  type Deputyship,
  justEnoughSentence,
  lackSentence,
  type Staff,
  stuckWriters,
  unstaffed,
  withDeputies,
} from 'shared/review/staffing'
import { chainOf, STAGE_LABELS, type Stage } from 'shared/review/stages'
import { ROLES, type Role } from 'shared/roles'
import { dayBoundary } from 'shared/shanghai'
import { EDITORIAL } from '../access/editors.ts'
import { holds } from '../access/roles.ts'
import { group, relation, relations, type Source } from '../publishing/projection/source.ts'
import { lengthIn } from './chainLength.ts'
import type { ReviewRow } from './reviewStore.ts'

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

export interface Lacking {
  name: string
  /** The column's id; null for what stands in none. */
  column: string | null
  sentence: string
}

/** What has one stage, by a kind of those that the same people sign off and write. */
const WITHOUT_COLUMN = [
  { kind: 'units', name: '单位、栏目、专题、首页等' },
  { kind: 'settings', name: '网站设置和导航' },
] as const

/** What could not be reviewed to the end as things stand, or not whoever wrote it. */
export async function whatLacks(req: PayloadRequest, at = new Date().toISOString()): Promise<Lacking[]> {
  const { docs } = await req.payload.find({
    collection: 'columns',
    depth: 0,
    draft: true,
    pagination: false,
    sort: 'order',
    req,
  })
  const office = await officeAt(req, at)
  const columns = docs.map((column) => {
    const place = { kind: 'news', column: column as unknown as Source } as const
    return { name: column.name, column: column.id, sentence: staffingIn(office, place) }
  })
  const others = WITHOUT_COLUMN.map(({ kind, name }) => {
    return { name, column: null, sentence: staffingIn(office, { kind, column: null }) }
  })
  return [...columns, ...others].filter(({ sentence }) => sentence !== '')
}

/** Who is missing for the manuscripts of one column; empty where all can be reviewed. */
export const lackOf = async (req: PayloadRequest, column: Source, at: string): Promise<string> =>
  staffingIn(await officeAt(req, at), { kind: 'news', column })

function staffingIn(office: Office, place: Omit<Standing, 'stage'>): string {
  const { kind, column } = place
  const chain = chainOf(kind, column ? lengthIn(column) : undefined)
  const staff: Staff = Object.fromEntries(chain.map((stage) => [stage, ableIn(office, { stage, ...place })]))
  const lacks = unstaffed(chain, staff)
  if (lacks.length > 0) return lackSentence(lacks)
  const writers = writersIn(office, place)
  const stuck = stuckWriters(writers, chain, staff)
  if (stuck.length < writers.length) return justEnoughSentence(stuck)
  const everybody = ROLES[writingRole(kind)]
  return justEnoughSentence(
    stuck,
    isManuscriptKind(kind) ? { everybody, opening: '只够审通讯员的稿件' } : { everybody },
  )
}

/** Those whose work it is to write; reviewers do so by the way. */
const writingRole = (kind: Kind): Role => (isSitePage(kind) ? 'administrator' : 'editor')

function writersIn({ accounts }: Office, { kind, column }: Omit<Standing, 'stage'>): Office['accounts'] {
  const named = relations(column?.writers)
  return accounts.filter(
    ({ id, roles }) => roles.includes(writingRole(kind)) && (named.length === 0 || named.includes(id)),
  )
}

/** The stages before a text that nobody is left to do who neither wrote nor changed it nor did another stage of it. */
export async function lackForText(req: PayloadRequest, review: ReviewRow, { stages, at }: Ahead): Promise<Stage[]> {
  const { kind, column, author, editors } = review
  const waiting = waitingFor(review)
  const ahead = waiting ? stages.slice(stages.indexOf(waiting)) : stages
  const able = await staffFor(req, { kind, column, at })
  const staff: Staff = Object.fromEntries(ahead.map((stage) => [stage, able(stage)]))
  const hands = standingApprovals(review).flatMap(({ user, onBehalfOf }) => [user, onBehalfOf])
  return unstaffed(
    ahead,
    staff,
    [author, ...editors, ...hands].flatMap((each) => each ?? []),
  )
}

interface Ahead {
  /** The chain that the text passes, or would pass. */
  stages: readonly Stage[]
  at: string
}

/** Whoever can review anything at a time. */
interface Office {
  at: string
  /** The enabled accounts with a role that does some stage. */
  accounts: readonly { id: string; name: string; roles: readonly Role[] }[]
  deputies: readonly Deputyship[]
}

async function officeAt(req: PayloadRequest, at: string): Promise<Office> {
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { roles: { in: [...EDITORIAL, 'administrator'] }, disabled: { not_equals: true } },
    depth: 0,
    pagination: false,
    select: { email: true, name: true, roles: true },
    req,
  })
  const accounts = docs.map(({ id, email, name, roles }) => ({ id: String(id), name: name || email, roles }))
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
  const all = holders(accounts, isSitePage(kind) ? ['final', 'administrator'] : [ROLE_OF[stage]])
  const named = namedIn(column, stage)
  return named.length > 0 ? all.filter((id) => named.includes(id)) : all
}

const isSitePage = (kind: Kind): boolean => kind === 'settings' || kind === 'navigation'

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
