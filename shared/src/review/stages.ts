import { isManuscriptKind, type Kind } from '../kinds.ts'

/** The stages of a review in their order. The last one of every chain is the sign-off. */
export const STAGES = ['first', 'second', 'third', 'final'] as const
export type Stage = (typeof STAGES)[number]

/** The glossary: what each stage is called. */
export const STAGE_LABELS: Record<Stage, string> = {
  first: '初审',
  second: '复审',
  third: '复核',
  final: '终审签发',
}

/** How many stages a column's manuscripts may pass. */
export const CHAIN_LENGTHS = [2, 3, 4] as const
export type ChainLength = (typeof CHAIN_LENGTHS)[number]
export const DEFAULT_CHAIN_LENGTH: ChainLength = 3

const CHAINS: Record<ChainLength, readonly Stage[]> = {
  2: ['first', 'final'],
  3: ['first', 'second', 'final'],
  4: ['first', 'second', 'third', 'final'],
}

/** The stages that something of a kind passes: structure and the site's own pages have one, manuscripts their column's. */
export const chainOf = (kind: Kind, length: ChainLength = DEFAULT_CHAIN_LENGTH): readonly Stage[] =>
  isManuscriptKind(kind) ? CHAINS[length] : ['final']

export const isStage = (word: string): word is Stage => (STAGES as readonly string[]).includes(word)

/** Where something stands on its way to the public. While it waits for a stage, it is called by that stage. */
export const REVIEW_STATES = ['draft', 'returned', ...STAGES, 'scheduled', 'signedOff', 'withdrawn'] as const
export type ReviewState = (typeof REVIEW_STATES)[number]

export const REVIEW_STATE_LABELS: Record<ReviewState, string> = {
  draft: '草稿',
  returned: '已退回',
  first: '待初审',
  second: '待复审',
  third: '待复核',
  final: '待终审签发',
  scheduled: '已签发，定时发布',
  signedOff: '已签发',
  withdrawn: '已撤下',
}

/** Every step of a review, as it stands on record. */
export const REVIEW_ACTIONS = {
  submit: '送审',
  approve: '通过',
  return: '退回',
  takeBack: '撤回',
  expedite: '加急',
  signOff: '签发',
  schedule: '定时发布',
  unschedule: '取消定时',
  void: '审签失效',
  withdraw: '撤稿',
} as const
export type ReviewAction = keyof typeof REVIEW_ACTIONS
