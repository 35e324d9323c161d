'use client'

import { Button } from '@payloadcms/ui'
import { useId, useState } from 'react'
import { isStage, STAGE_LABELS } from 'shared/review/stages'
import type { ReviewStateAnswer } from 'shared/review/state-answer'
import type { Order } from '../../publishing/components/useCommand.tsx'
import { ExpediteDialog } from './ExpediteDialog.tsx'
import { ReturnDialog } from './ReturnDialog.tsx'
import { ScheduleDialog } from './ScheduleDialog.tsx'

export interface ActionProps {
  state: ReviewStateAnswer
  busy: boolean
  carryOut: (order: Order) => void
}

/** A button for each thing that this person may do now with the text under review, and room for a reviewer's words. */
export function ReviewActions({ state, busy, carryOut }: ActionProps) {
  const [remark, setRemark] = useState('')
  const may = (action: ReviewStateAnswer['actions'][number]) => state.actions.includes(action)
  const approve = (command: 'approve' | 'sign-off') => carryOut({ command, words: { remark: remark.trim() } })
  const button = (command: Order['command'], label: string, onClick: () => void, isFirst = false) => (
    <Button
      id={`action-${command}`}
      buttonStyle={isFirst ? 'primary' : 'secondary'}
      size="medium"
      margin={false}
      disabled={busy}
      onClick={onClick}
    >
      {label}
    </Button>
  )
  return (
    <>
      {(may('approve') || may('signOff')) && <RemarkField value={remark} onChange={setRemark} />}
      <div className="review-panel__actions">
        {may('approve') &&
          button(
            'approve',
            isStage(state.state) ? `${STAGE_LABELS[state.state]}通过` : '通过',
            () => approve('approve'),
            true,
          )}
        {may('signOff') && button('sign-off', '签发', () => approve('sign-off'), true)}
        {may('schedule') && <ScheduleDialog busy={busy} remark={remark} carryOut={carryOut} />}
        {may('return') && <ReturnDialog state={state} busy={busy} carryOut={carryOut} />}
        {may('expedite') && <ExpediteDialog busy={busy} carryOut={carryOut} />}
        {may('takeBack') && button('take-back', '撤回', () => carryOut({ command: 'take-back' }))}
        {may('unschedule') && button('unschedule', '取消定时', () => carryOut({ command: 'unschedule' }))}
      </div>
    </>
  )
}

function RemarkField({ value, onChange }: { value: string; onChange: (words: string) => void }) {
  const field = useId()
  return (
    <div className="review-panel__words">
      <label htmlFor={field}>审稿意见（可不填，随通过或签发一起记录）</label>
      <textarea id={field} rows={2} maxLength={1000} value={value} onChange={({ target }) => onChange(target.value)} />
    </div>
  )
}
