import { REVIEW_ACTIONS, STAGE_LABELS } from 'shared/review/stages'
import type { ReviewStepAnswer } from 'shared/review/state-answer'
import { fullDateTime } from 'shared/shanghai'

/** Everything that was ever done with the text, the latest first. */
export function StepList({ steps }: { steps: readonly ReviewStepAnswer[] }) {
  if (steps.length === 0) return null
  return (
    <details className="review-steps">
      <summary>全部经过（{steps.length} 步）</summary>
      <ol>
        {steps.toReversed().map((step) => (
          <li key={step.id}>
            <span>
              {doer(step)}
              <strong>{doing(step)}</strong>
            </span>
            <time dateTime={step.at}>{fullDateTime(step.at)}</time>
            {step.reason && <p>{step.reason}</p>}
          </li>
        ))}
      </ol>
    </details>
  )
}

const doer = ({ userName, onBehalfOfName }: ReviewStepAnswer): string =>
  `${userName || '系统'}${onBehalfOfName ? `（代${onBehalfOfName}）` : ''} `

const doing = ({ action, stage }: ReviewStepAnswer): string =>
  action === 'approve' && stage ? `${STAGE_LABELS[stage]}通过` : REVIEW_ACTIONS[action]
