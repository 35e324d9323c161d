'use client'

import { Button } from '@payloadcms/ui'
import { isManuscriptKind } from 'shared/kinds'
import type { ReviewStateAnswer } from 'shared/review/state-answer'
import { ReasonDialog } from './ReasonDialog.tsx'
import type { Order } from './useCommand.tsx'

interface Props {
  state: ReviewStateAnswer
  busy: boolean
  /** Whether there is nothing that readers do not see already. */
  upToDate: boolean
  carryOut: (order: Order) => void
}

/** What is public already is corrected: readers are told what, unless there is nothing to tell. */
export function SubmitButton({ state, busy, upToDate, carryOut }: Props) {
  if (!state.isPublic || !isManuscriptKind(state.kind))
    return (
      <Button
        id="action-submit"
        size="medium"
        margin={false}
        disabled={busy || upToDate}
        onClick={() => carryOut({ command: 'submit' })}
        extraButtonProps={{ 'aria-describedby': 'publishing-note' }}
      >
        送审
      </Button>
    )
  return (
    <ReasonDialog
      name="submit"
      label="送审"
      heading="更正已经公开的稿件"
      explanation="审签完成之前，读者看到的仍是原来的文字。"
      question="更正了什么（一句话，显示在页面上；没有要说明的可以留空）"
      confirm="确认送审"
      optional
      disabled={busy || upToDate}
      onConfirm={(correction) => carryOut({ command: 'submit', words: { correction } })}
    />
  )
}
