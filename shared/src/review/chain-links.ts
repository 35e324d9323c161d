import { STAGES, type Stage } from './stages.ts'
import type { ReviewStateAnswer, ReviewStepAnswer } from './state-answer.ts'

/** One stage of a chain as people see it: done, waited for, still ahead, or done in vain because the text was changed. */
export interface ChainLink {
  stage: Stage
  standing: 'done' | 'waiting' | 'ahead' | 'void'
  /** Who did it, when and with which words. */
  by: (Pick<ReviewStepAnswer, 'userName' | 'onBehalfOfName' | 'at'> & { remark: string }) | null
}

type Answer = Pick<ReviewStateAnswer, 'state' | 'stages' | 'approvals' | 'steps'>

/** The chain of a text, stage by stage. */
export function chainLinks(answer: Answer): ChainLink[] {
  const undone = undoneApprovals(answer.steps)
  return answer.stages.map((stage): ChainLink => {
    if (answer.state === stage) return { stage, standing: 'waiting', by: null }
    const approval = answer.approvals.find((each) => each.stage === stage)
    if (approval) return { stage, standing: 'done', by: approval }
    const lost = undone.findLast((each) => each.stage === stage)
    return lost
      ? { stage, standing: 'void', by: { ...lost, remark: lost.reason } }
      : { stage, standing: 'ahead', by: null }
  })
}

/** Why nothing that was approved holds any longer; null where that is not what happened last. */
export function voidOf(steps: readonly ReviewStepAnswer[]): ReviewStepAnswer | null {
  const last = steps.findLast(({ action }) => action === 'void' || action === 'submit' || action === 'withdraw')
  return last?.action === 'void' ? last : null
}

/** With which words it was sent back, where it waits since then; null otherwise. */
export function returnOf({ state, steps }: Pick<Answer, 'steps'> & { state: string }): ReviewStepAnswer | null {
  const last = steps.findLast(({ action }) => action !== 'expedite')
  return last?.action === 'return' && (state === 'returned' || STAGES.some((stage) => stage === state)) ? last : null
}

/** The steps by which a stage is done. */
export const APPROVING: readonly ReviewStepAnswer['action'][] = ['approve', 'signOff', 'schedule']

function undoneApprovals(steps: readonly ReviewStepAnswer[]): readonly ReviewStepAnswer[] {
  const end = voidOf(steps)
  if (!end) return []
  const until = steps.indexOf(end)
  const from = steps.slice(0, until).findLastIndex(({ action }) => action === 'submit')
  return steps.slice(from + 1, until).filter(({ action }) => APPROVING.includes(action))
}
