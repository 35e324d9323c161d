'use client'

import { toast, useAuth, useListQuery, useSelection } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { holds } from '../../access/roles.ts'
import type { User } from '../../payload-types.ts'
import { ReasonDialog } from '../../publishing/components/ReasonDialog.tsx'
import { request } from '../../publishing/components/requests.ts'
import type { Outcome } from './carryOutMany.ts'
import { Outcomes } from './Outcomes.tsx'
import './many.css'

/** Stands above a list of manuscripts once some are chosen: submits them all, or sends them all back. */
export function BulkReview({ collectionSlug, seenAt }: { collectionSlug: string; seenAt: string }) {
  const { user } = useAuth<User>()
  const { data } = useListQuery()
  const { selected } = useSelection()
  const router = useRouter()
  const [outcomes, setOutcomes] = useState<Outcome[]>([])
  const [busy, setBusy] = useState(false)
  const dialog = useRef<HTMLDialogElement>(null)
  const chosen = (data?.docs ?? []).filter(({ id, deletedAt }) => selected.get(id) && !deletedAt)

  const carryOut = async (order: object) => {
    setBusy(true)
    try {
      const texts = chosen.map(({ id, updatedAt }) => ({ id, updatedAt }))
      const answer = await request<{ outcomes: Outcome[] }>('/review/many', {
        kind: collectionSlug,
        texts,
        seenAt,
        ...order,
      })
      setOutcomes(answer.outcomes)
      dialog.current?.showModal()
      router.refresh()
    } catch (error) {
      toast.error((error as Error).message)
    } finally {
      setBusy(false)
    }
  }

  return (
    <>
      <section className="bulk-review" aria-label="批量送审或退回">
        <span role="status">{told(chosen.length, busy)}</span>
        {chosen.length > 0 && (
          <>
            <ReasonDialog
              name="submit-many"
              label="送审"
              heading={`送审选中的 ${chosen.length} 篇`}
              explanation="每一篇单独送审。不能送审的会一篇一篇说明原因，不影响其他的。已经公开的稿件要写更正说明，请打开稿件单独送审。"
              confirm="确认送审"
              disabled={busy}
              onConfirm={() => carryOut({ action: 'submit' })}
            />
            {holds(user, 'editor', 'second', 'final') && (
              <ReasonDialog
                name="return-many"
                label="退回"
                heading={`退回选中的 ${chosen.length} 篇`}
                explanation="每一篇单独退回给它的作者，原因记在每一篇的审签里。不该由您审的不会退回，会说明原因。"
                question="退回原因（必填，作者和审稿人都看得到）"
                confirm="确认退回"
                disabled={busy}
                onConfirm={(reason) => carryOut({ action: 'return', reason })}
              />
            )}
          </>
        )}
      </section>
      <Outcomes dialog={dialog} outcomes={outcomes} />
    </>
  )
}

function told(chosen: number, busy: boolean): string {
  if (busy) return '正在一篇一篇办理，请稍候…'
  return chosen > 0 ? `选中 ${chosen} 篇：` : ''
}
