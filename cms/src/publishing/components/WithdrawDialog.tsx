'use client'

import { Button, toast } from '@payloadcms/ui'
import { useId, useRef, useState } from 'react'
import type { Withdrawn } from '../withdraw.ts'
import { nounOf, withdrawalOf } from '../wording.ts'
import { request } from './requests.ts'

interface Props {
  kind: string
  id: string
  onWithdrawn: () => void
}

/** Takes the document off the public record, after asking why. */
export function WithdrawDialog({ kind, id, onWithdrawn }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [reason, setReason] = useState('')
  const [withdrawing, setWithdrawing] = useState(false)
  const label = useId()
  const withdrawal = withdrawalOf(kind)

  const withdraw = async () => {
    setWithdrawing(true)
    try {
      const { message } = await request<Withdrawn>('/publishing/withdraw', { kind, id, reason })
      toast.success(message)
      dialog.current?.close()
      setReason('')
      onWithdrawn()
    } catch (error) {
      toast.error((error as Error).message)
    } finally {
      setWithdrawing(false)
    }
  }

  return (
    <>
      <Button
        id="action-withdraw"
        buttonStyle="secondary"
        size="medium"
        margin={false}
        onClick={() => dialog.current?.showModal()}
      >
        {withdrawal}
      </Button>
      <dialog ref={dialog} className="withdraw-dialog" aria-labelledby={`${label}-heading`}>
        <h2 id={`${label}-heading`}>撤下公开页面</h2>
        <p>页面、列表、订阅里都不再出现，旧地址显示“已撤下”。{nounOf(kind)}本身保留，可以修改后重新发布。</p>
        <label htmlFor={label}>{withdrawal}原因（必填，记入操作记录）</label>
        <textarea
          id={label}
          rows={3}
          maxLength={1000}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
        <div className="withdraw-dialog__actions">
          <Button buttonStyle="secondary" size="medium" margin={false} onClick={() => dialog.current?.close()}>
            不撤了
          </Button>
          <Button
            id="confirm-withdraw"
            size="medium"
            margin={false}
            disabled={!reason.trim() || withdrawing}
            onClick={withdraw}
          >
            {withdrawing ? `正在${withdrawal}…` : `确认${withdrawal}`}
          </Button>
        </div>
      </dialog>
    </>
  )
}
