'use client'

import { URGENT_HOURS } from 'shared/review/time-limits'
import { ReasonDialog } from '../../publishing/components/ReasonDialog.tsx'
import type { ActionProps } from './ReviewActions.tsx'

/** Puts the text before others that wait; why has to be said. */
export function ExpediteDialog({ busy, carryOut }: Omit<ActionProps, 'state'>) {
  return (
    <ReasonDialog
      name="expedite"
      label="加急"
      heading="标为加急"
      explanation={`加急的稿件排在待审的最前面，每个审级应当在 ${URGENT_HOURS} 小时内审完。`}
      question="为什么加急（必填，审稿人都看得到）"
      confirm="确认加急"
      disabled={busy}
      onConfirm={(reason) => carryOut({ command: 'expedite', words: { reason } })}
    />
  )
}
