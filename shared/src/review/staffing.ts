import type { Hand } from './review.ts'
import { STAGE_LABELS, type Stage } from './stages.ts'

/** Who may do a stage: somebody in their own right, or a deputy in the name of an absent person. */
export type Able = Pick<Hand, 'user' | 'onBehalfOf'>
export type Staff = Partial<Record<Stage, readonly Able[]>>

/** For how long somebody acts for whom. */
export interface Deputyship {
  absent: string
  deputy: string
  from: string
  until: string
}

/** All who may do what these people may: they themselves, and whoever is their deputy at this moment. */
export function withDeputies(people: readonly string[], deputies: readonly Deputyship[], at: string): Able[] {
  const now = Date.parse(at)
  const current = deputies.filter(({ from, until }) => Date.parse(from) <= now && now < Date.parse(until))
  const own = people.map((user) => ({ user, onBehalfOf: null }))
  const lent = current.filter(({ absent, deputy }) => people.includes(absent) && absent !== deputy)
  return [...own, ...lent.map(({ absent, deputy }) => ({ user: deputy, onBehalfOf: absent }))]
}

/**
 * The fewest stages that cannot be done by distinct people, none of them excluded; empty where the whole chain can. A
 * deputy and the absent person count as both, as they do when a stage is done.
 */
export function unstaffed(chain: readonly Stage[], staff: Staff, excluded: readonly string[] = []): Stage[] {
  const groups = subsets(chain).sort((one, other) => one.length - other.length)
  return groups.find((stages) => !isStaffed(stages, staff, excluded)) ?? []
}

/** What an administrator reads of stages that cannot be staffed; empty where all can. */
export function lackSentence(stages: readonly Stage[]): string {
  const names = stages.map((stage) => STAGE_LABELS[stage]).join('、')
  if (stages.length === 0) return ''
  return stages.length === 1
    ? `缺${names}：现在没有人可以做这一步。`
    : `缺人：${names}要由 ${stages.length} 个不同的人来做，现在的人手不够。`
}

export interface Stuck {
  name: string
  lacks: readonly Stage[]
}

/**
 * Those whose own texts could not be reviewed to the end, although other people's could: who wrote a text does no stage
 * of it.
 */
export const stuckWriters = (
  writers: readonly { id: string; name: string }[],
  chain: readonly Stage[],
  staff: Staff,
): Stuck[] =>
  writers.flatMap(({ id, name }) => {
    const lacks = unstaffed(chain, staff, [id])
    return lacks.length > 0 ? [{ name, lacks }] : []
  })

/** What an administrator reads of those; `everybody` is what they are called where it is all who write. */
export function justEnoughSentence(stuck: readonly Stuck[], { everybody = '', opening = '人手刚够' } = {}): string {
  if (stuck.length === 0) return ''
  const groups = Map.groupBy(stuck, ({ lacks }) => lacks.map((stage) => STAGE_LABELS[stage]).join('、'))
  const told = [...groups].map(([stages, people]) => {
    const isAll = everybody && people.length === stuck.length
    return `${isAll ? everybody : namesOf(people)}自己写的没有别人做${stages}`
  })
  return `${opening}：${told.join('；')}。`
}

const NAMED = 3
const namesOf = (people: readonly Stuck[]): string =>
  people
    .slice(0, NAMED)
    .map(({ name }) => name)
    .join('、') + (people.length > NAMED ? `等 ${people.length} 人` : '')

/** What people read of one text whose way to the public cannot be staffed; empty where it can. */
export function lackForTextSentence(stages: readonly Stage[]): string {
  if (stages.length === 0) return ''
  const names = stages.map((stage) => STAGE_LABELS[stage]).join('、')
  const lack = stages.length === 1 ? `没有人可以做${names}` : `剩下的人手不够分别做${names}`
  return `写过、改过和审过它的人不能再审，除他们以外${lack}。请联系管理员增加审稿人，或者安排代审。`
}

/** Tries those first who can be placed in the fewest ways. */
function isStaffed(stages: readonly Stage[], staff: Staff, taken: readonly string[]): boolean {
  const choices = stages.map((stage) => ({ stage, able: (staff[stage] ?? []).filter((each) => isFree(each, taken)) }))
  const [next] = choices.sort((one, other) => one.able.length - other.able.length)
  if (!next) return true
  const rest = stages.filter((stage) => stage !== next.stage)
  return next.able.some((each) => isStaffed(rest, staff, [...taken, ...peopleOf(each)]))
}

const peopleOf = ({ user, onBehalfOf }: Able): string[] => (onBehalfOf ? [user, onBehalfOf] : [user])

const isFree = (each: Able, taken: readonly string[]): boolean =>
  peopleOf(each).every((person) => !taken.includes(person))

function subsets<Item>([first, ...rest]: readonly Item[]): Item[][] {
  if (first === undefined) return [[]]
  return subsets(rest).flatMap((subset) => [[first, ...subset], subset])
}
