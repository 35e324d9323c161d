'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { isManuscriptKind } from 'shared/kinds'
import type { ReturnTarget } from 'shared/review/review'
import { isStage, STAGE_LABELS } from 'shared/review/stages'
import type { ReviewStateAnswer } from 'shared/review/state-answer'
import { nounOf } from '../wording.ts'
import { ReasonDialog } from './ReasonDialog.tsx'
import type { Order } from './useCommand.tsx'

interface Props {
  state: ReviewStateAnswer
  busy: boolean
  /** Whether there is nothing that readers do not see already. */
  upToDate: boolean
  carryOut: (order: Order) => void
}

/** A button for each thing that this person may do now with the text on the screen. */
export function ReviewButtons({ state, busy, upToDate, carryOut }: Props) {
  const may = (action: ReviewStateAnswer['actions'][number]) => state.actions.includes(action)
  const button = (command: Order['command'], label: string, isFirst = true) => (
    <Button
      id={`action-${command}`}
      buttonStyle={isFirst ? 'primary' : 'secondary'}
      size="medium"
      margin={false}
      disabled={busy}
      onClick={() => carryOut({ command })}
      extraButtonProps={{ 'aria-describedby': 'publishing-note' }}
    >
      {label}
    </Button>
  )
  return (
    <>
      {may('takeBack') && button('take-back', '撤回', false)}
      {may('unschedule') && button('unschedule', '取消定时', false)}
      {may('return') && <ReturnDialog state={state} busy={busy} carryOut={carryOut} />}
      {may('approve') && button('approve', isStage(state.state) ? `${STAGE_LABELS[state.state]}通过` : '通过')}
      {may('signOff') && button('sign-off', '签发')}
      {may('submit') && <SubmitButton state={state} busy={busy} upToDate={upToDate} carryOut={carryOut} />}
    </>
  )
}

/** What is public already is corrected: readers are told what, unless there is nothing to tell. */
function SubmitButton({ state, busy, upToDate, carryOut }: Props) {
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

function ReturnDialog({ state, busy, carryOut }: Omit<Props, 'upToDate'>) {
  const [to, setTo] = useState<ReturnTarget>('author')
  const noun = nounOf(state.kind)
  return (
    <ReasonDialog
      name="return"
      label="退回"
      heading={`退回这份${noun}`}
      explanation="退回给作者，作者改好后重新送审；退回前面的审级，由那一级再审。"
      question="退回原因（必填，作者和审稿人都看得到）"
      confirm="确认退回"
      disabled={busy}
      onConfirm={(reason) => carryOut({ command: 'return', words: { reason, to } })}
    >
      <select aria-label="退回给谁" value={to} onChange={({ target }) => setTo(target.value as ReturnTarget)}>
        {state.returnTargets.map((each) => (
          <option key={each} value={each}>
            {each === 'author' ? '作者' : STAGE_LABELS[each]}
          </option>
        ))}
      </select>
    </ReasonDialog>
  )
}
