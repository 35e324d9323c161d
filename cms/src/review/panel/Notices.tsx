import { returnOf, voidOf } from 'shared/review/chain-links'
import { isStage, STAGE_LABELS } from 'shared/review/stages'
import type { ReviewStateAnswer } from 'shared/review/state-answer'

interface Props {
  state: ReviewStateAnswer
  /** Whether something on the screen is not saved yet. */
  isModified: boolean
}

/** What whoever opens the text should know before anything else. */
export function Notices({ state, isModified }: Props) {
  const undone = voidOf(state.steps)
  const sentBack = returnOf(state)
  const isReviewed = isStage(state.state) || state.state === 'scheduled'
  return (
    <>
      {state.changedSinceSubmission && (
        <p className="review-panel__warning">
          所用图片的说明或文字在送审之后有改动，原来的审签不再有效，需要重新送审。
        </p>
      )}
      {undone && (
        <p className="review-panel__warning">
          审签已失效：{undone.reason}。{undone.userName && `改动的人：${undone.userName}。`}请重新送审。
        </p>
      )}
      {state.lack && <p className="review-panel__warning">{state.lack}</p>}
      {state.problem && <p className="review-panel__warning">{state.problem}</p>}
      {sentBack && (
        <p className="review-panel__warning">
          {sentBack.userName}
          {sentBack.stage && `（${STAGE_LABELS[sentBack.stage]}）`}退回：{sentBack.reason}
        </p>
      )}
      {state.urgent && <p className="review-panel__note">加急的原因：{state.urgentReason}</p>}
      {state.correction && <p className="review-panel__note">更正说明：{state.correction}</p>}
      {isReviewed && isModified && (
        <p className="review-panel__warning">页面上有还没有保存的改动。一旦保存，已经做过的审签全部失效。</p>
      )}
    </>
  )
}
