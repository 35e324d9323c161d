'use client'

import { toast, useFormModified } from '@payloadcms/ui'
import { useCallback } from 'react'
import type { ReviewStateAnswer } from 'shared/review/state-answer'
import { useReviewState } from '../../review/panel/useReviewState.ts'
import { isReviewed, labelBefore, noteOf } from './buttonWords.ts'
import { SubmitButton } from './SubmitButton.tsx'
import { type CommandAnswer, useCommand } from './useCommand.tsx'
import { usePublicState } from './usePublicState.ts'
import { WithdrawDialog } from './WithdrawDialog.tsx'
import './publishing.css'

/** The way of one document to the public: where it stands, what this person may do, the public page and the way back. */
export function PublishingControls() {
  const { kind, id, state, refusal, savedAt, refresh } = usePublicState()
  const review = useReviewState()
  const modified = useFormModified()
  const onDone = useCallback(
    ({ message, address }: CommandAnswer) => {
      toast.success(<Answer message={message} url={pageUrl(state?.siteUrl, address)} />)
      refresh()
    },
    [refresh, state?.siteUrl],
  )
  const { carryOut, busy } = useCommand({ kind, id, savedAt, since: review?.since, onDone, onRefused: refresh })
  if (!state || !review) return <NotYet note={refusal || (id ? '' : labelBefore(kind))} />

  const upToDate = state.isPublic && !state.differs && !modified
  const url = pageUrl(state.siteUrl, state.address)
  const note = isReviewed(review) ? (review.hindrance ?? '') : noteOf(state, { kind, upToDate })
  return (
    <div className="publishing-controls">
      <span id="publishing-note" title={note}>
        {note}
      </span>
      {url && (
        <a href={url} target="_blank" rel="noreferrer">
          查看公开页面
        </a>
      )}
      {review.actions.includes('withdraw') && kind && id && (
        <WithdrawDialog kind={kind} id={String(id)} since={review.since} onWithdrawn={refresh} />
      )}
      {isForThisPerson(review) && <a href="#review-panel">到审签栏</a>}
      {review.actions.includes('submit') && (
        <SubmitButton state={review} busy={busy} upToDate={upToDate} carryOut={carryOut} />
      )}
    </div>
  )
}

const isForThisPerson = ({ actions }: ReviewStateAnswer): boolean =>
  actions.includes('approve') || actions.includes('signOff')

const NotYet = ({ note }: { note: string }) => (
  <div className="publishing-controls">
    {note && (
      <span id="publishing-note" title={note}>
        {note}
      </span>
    )}
  </div>
)

const Answer = ({ message, url }: { message: string; url: string | null }) => (
  <>
    {message}
    {url && (
      <>
        {' '}
        <a href={url} target="_blank" rel="noreferrer">
          查看公开页面
        </a>
      </>
    )}
  </>
)

const pageUrl = (siteUrl: string | null | undefined, address: string | null | undefined): string | null =>
  siteUrl && address ? `${siteUrl}${address}` : null
