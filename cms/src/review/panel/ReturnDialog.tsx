'use client'

import { useId, useState } from 'react'
import type { ReturnTarget } from 'shared/review/review'
import { STAGE_LABELS } from 'shared/review/stages'
import { ReasonDialog } from '../../publishing/components/ReasonDialog.tsx'
import { nounOf } from '../../publishing/wording.ts'
import type { ActionProps } from './ReviewActions.tsx'

/** Sends the text back to its author or to an earlier stage; the reason has to be said. */
export function ReturnDialog({ state, busy, carryOut }: ActionProps) {
  const [to, setTo] = useState<ReturnTarget>('author')
  const field = useId()
  return (
    <ReasonDialog
      name="return"
      label="退回"
      heading={`退回这份${nounOf(state.kind)}`}
      explanation={
        state.returnTargets.length > 1
          ? '退回给作者，作者改好后重新送审；退回前面的审级，由那一级再审。'
          : '退回给作者，作者改好后重新送审。'
      }
      question="退回原因（必填，作者和审稿人都看得到）"
      confirm="确认退回"
      disabled={busy}
      onConfirm={(reason) => carryOut({ command: 'return', words: { reason, to } })}
    >
      <label htmlFor={field}>退回给</label>
      <select id={field} value={to} onChange={({ target }) => setTo(target.value as ReturnTarget)}>
        {state.returnTargets.map((each) => (
          <option key={each} value={each}>
            {each === 'author' ? `作者${state.authorName ? `（${state.authorName}）` : ''}` : STAGE_LABELS[each]}
          </option>
        ))}
      </select>
    </ReasonDialog>
  )
}
