import { APPROVING } from './chain-links.ts'
import { STAGES } from './stages.ts'
import type { ReviewStepAnswer } from './state-answer.ts'

/** One sign-off of a text, with the submission and the approvals that it rests on. */
export interface SignOff {
  /** Counted from the first one of the text. */
  number: number
  submission: ReviewStepAnswer | null
  /** Of each stage of its chain, the approval that counted. */
  approvals: ReviewStepAnswer[]
  /** Since when it was public; null while it is set for a time to come. */
  publicSince: string | null
  /** Of the very text that was signed off. */
  digest: string
}

/** All sign-offs of a text, the latest first. They stay what they were, whatever becomes of the text. */
export function signOffs(steps: readonly ReviewStepAnswer[]): SignOff[] {
  const ends = steps.filter(
    ({ action }, index) => action === 'signOff' || (action === 'schedule' && index === steps.length - 1),
  )
  return ends.map((end, index) => signOff(steps, end, index + 1)).reverse()
}

function signOff(steps: readonly ReviewStepAnswer[], end: ReviewStepAnswer, number: number): SignOff {
  const at = steps.indexOf(end)
  const from = steps.slice(0, at).findLastIndex(({ action }) => action === 'submit')
  // What was signed off for a time becomes public by a step of its own, in which nobody reads the text again.
  const isRelease = end.action === 'signOff' && steps[at - 1]?.action === 'schedule'
  const given = steps.slice(from + 1, isRelease ? at : at + 1).filter(({ action }) => APPROVING.includes(action))
  return {
    number,
    submission: steps[from] ?? null,
    approvals: STAGES.flatMap((stage) => given.findLast((each) => each.stage === stage) ?? []),
    publicSince: end.action === 'signOff' ? end.at : null,
    digest: end.digest ?? '',
  }
}
