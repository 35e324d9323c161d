'use client'

import { useId, useState } from 'react'
import { ReasonDialog } from '../../publishing/components/ReasonDialog.tsx'
import { instantOf, localMinute } from './chosenTime.ts'
import type { ActionProps } from './ReviewActions.tsx'

/** Signs the text off for a later time, which is asked for as a time in China wherever the screen stands. */
export function ScheduleDialog({ busy, remark, carryOut }: Omit<ActionProps, 'state'> & { remark: string }) {
  const [time, setTime] = useState('')
  const [asked, setAsked] = useState(false)
  const field = useId()
  const chosen = instantOf(time)
  return (
    <ReasonDialog
      name="schedule"
      label="定时发布"
      heading="签发，到时间发布"
      explanation="签发以后，稿件到设定的时间自动发布；那时还会再核对一遍文字和审签。在这之前可以取消定时。"
      question="审稿意见（可不填）"
      confirm="签发并定时"
      optional
      incomplete={!chosen}
      initial={remark}
      disabled={busy}
      onOpen={() => setAsked(true)}
      onConfirm={(words) => carryOut({ command: 'schedule', words: { for: chosen, remark: words } })}
    >
      <label htmlFor={field}>发布时间（北京时间）</label>
      <input
        id={field}
        type="datetime-local"
        required
        min={asked ? localMinute(new Date()) : undefined}
        value={time}
        onChange={({ target }) => setTime(target.value)}
      />
    </ReasonDialog>
  )
}
