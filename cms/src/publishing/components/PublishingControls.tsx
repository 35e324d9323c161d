'use client'

import { Button, toast } from '@payloadcms/ui'
import { useCallback } from 'react'
import type { Published } from '../publish.ts'
import { labelBefore, noteOf } from './buttonWords.ts'
import { usePublicState } from './usePublicState.ts'
import { usePublishing } from './usePublishing.tsx'
import { WithdrawDialog } from './WithdrawDialog.tsx'
import './publishing.css'

/** The publishing of one document: what the button will do, the button, the public page and the way back. */
export function PublishingControls() {
  const { kind, id, state, refusal, savedAt, refresh } = usePublicState()
  const onPublished = useCallback(
    ({ message, address }: Published) => {
      toast.success(<Answer message={message} url={pageUrl(state?.siteUrl, address)} />)
      refresh()
    },
    [refresh, state?.siteUrl],
  )
  const { publish, publishing, modified } = usePublishing({ kind, id, savedAt, onPublished })
  if (!state) return <NotYet label={labelBefore(kind, id)} note={refusal} />

  const upToDate = state.isPublic && !state.differs && !modified
  const url = pageUrl(state.siteUrl, state.address)
  const note = noteOf(state, { kind, upToDate })
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
      {state.isPublic && kind && id && <WithdrawDialog kind={kind} id={String(id)} onWithdrawn={refresh} />}
      <Button
        id="action-publish"
        size="medium"
        margin={false}
        disabled={upToDate || publishing}
        onClick={publish}
        extraButtonProps={{ 'aria-describedby': 'publishing-note' }}
      >
        {publishing ? '正在发布…' : state.isPublic ? '更新公开页面' : '发布'}
      </Button>
    </div>
  )
}

const NotYet = ({ label, note }: { label: string; note: string }) => (
  <div className="publishing-controls">
    {note && (
      <span id="publishing-note" title={note}>
        {note}
      </span>
    )}
    <Button disabled size="medium" margin={false}>
      {label}
    </Button>
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

const pageUrl = (siteUrl: string | null | undefined, address: string | null): string | null =>
  siteUrl && address ? `${siteUrl}${address}` : null
