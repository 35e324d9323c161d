import { type ChainLink, chainLinks } from 'shared/review/chain-links'
import { STAGE_LABELS } from 'shared/review/stages'
import type { ReviewStateAnswer } from 'shared/review/state-answer'
import { fullDateTime } from 'shared/shanghai'

const STANDINGS: Record<ChainLink['standing'], string> = {
  done: '已通过',
  waiting: '正在等待',
  ahead: '还没有到',
  void: '已失效',
}

/** The stages as steps: what is done and by whom, what is waited for, what is ahead, and what no longer holds. */
export function Chain({ state }: { state: ReviewStateAnswer }) {
  return (
    <ol className="review-chain">
      {chainLinks(state).map(({ stage, standing, by }) => (
        <li key={stage} data-standing={standing} aria-current={standing === 'waiting' ? 'step' : undefined}>
          <span className="review-chain__stage">{STAGE_LABELS[stage]}</span>
          <span className="review-chain__standing">{STANDINGS[standing]}</span>
          {by && (
            <span className="review-chain__by">
              {by.userName}
              {by.onBehalfOfName && `（代${by.onBehalfOfName}）`}，{fullDateTime(by.at)}
              {by.remark && <q>{by.remark}</q>}
            </span>
          )}
        </li>
      ))}
    </ol>
  )
}
