'use client'

import { toast } from '@payloadcms/ui'
import { useState } from 'react'
import { nounOf, withdrawalOf } from '../wording.ts'
import { ReasonDialog } from './ReasonDialog.tsx'
import { request } from './requests.ts'

interface Props {
  kind: string
  id: string
  /** Since when it stands where the screen says. */
  since: string
  onWithdrawn: () => void
}

/** Takes the document off the public record, after asking why. What is on the screen and not saved stays as it is. */
export function WithdrawDialog({ kind, id, since, onWithdrawn }: Props) {
  const [withdrawing, setWithdrawing] = useState(false)
  const withdrawal = withdrawalOf(kind)

  const withdraw = async (reason: string) => {
    setWithdrawing(true)
    try {
      const { message } = await request<{ message: string }>('/review/withdraw', { kind, id, since, reason })
      toast.success(message)
      onWithdrawn()
    } catch (error) {
      toast.error((error as Error).message)
    } finally {
      setWithdrawing(false)
    }
  }

  return (
    <ReasonDialog
      name="withdraw"
      label={withdrawal}
      heading="撤下公开页面"
      explanation={`页面、列表、订阅里都不再出现，旧地址显示“已撤下”。${nounOf(kind)}本身保留，可以修改后重新送审。`}
      question={`${withdrawal}原因（必填，记入操作记录）`}
      confirm={`确认${withdrawal}`}
      cancel="不撤了"
      disabled={withdrawing}
      onConfirm={withdraw}
    />
  )
}
