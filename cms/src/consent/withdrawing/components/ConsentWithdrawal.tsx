'use client'

import { toast, useAuth, useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'
import { ReasonDialog } from '../../../publishing/components/ReasonDialog.tsx'
import { request } from '../../../publishing/components/requests.ts'
import { CHANGED } from '../../../publishing/components/usePublicState.ts'
import type { Listed } from '../touched.ts'
import { TouchedList } from './TouchedList.tsx'

const ROUTE = '/consent-withdrawals'

/** Takes a person and all their pictures off the site, after a list of what that touches. For whoever signs off. */
export function ConsentWithdrawal() {
  const { id } = useDocumentInfo()
  const { user } = useAuth()
  /** What there is in all, and what of it goes once some media are spared; null while it is asked. */
  const [everything, setEverything] = useState<Listed | null>(null)
  const [list, setList] = useState<Listed | null>(null)
  const [spared, setSpared] = useState<readonly string[]>([])
  if (!id || !user?.roles?.includes('final')) return null

  const ask = async (without: readonly string[]) => {
    setSpared(without)
    setList(null)
    const answer = await request<Listed>(`${ROUTE}/touched`, { profile: id, spared: without }).catch(complain)
    if (!answer) return
    if (without.length === 0) setEverything(answer)
    setList(answer)
  }
  const carryOut = (reason: string) =>
    request<{ message: string }>(`${ROUTE}/withdraw`, { profile: id, spared, reason, seen: list?.seen }).then(
      ({ message }) => {
        toast.success(message)
        window.dispatchEvent(new Event(CHANGED))
      },
      complain,
    )
  return (
    <ReasonDialog
      name="withdraw-consent"
      label="本人撤回授权…"
      heading="本人撤回授权，立即撤下"
      explanation="人物页面马上下线，读者看到“已撤下”，通知里不出现姓名；下面的照片从所有页面消失，以后也不能再用。重新征得同意、登记新的取得日期之后，才能再公开。"
      question="原因（必填，只记录在内部）"
      confirm="全部撤下"
      incomplete={!list}
      onOpen={() => ask([])}
      onConfirm={carryOut}
    >
      {everything ? (
        <TouchedList list={list ?? everything} media={everything.media} spared={spared} onSpare={ask} />
      ) : (
        <p role="status">正在列出会影响的页面…</p>
      )}
    </ReasonDialog>
  )
}

const complain = ({ message }: Error) => void toast.error(message)
