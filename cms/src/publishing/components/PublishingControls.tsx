'use client'

import { Button, toast } from '@payloadcms/ui'
import { useCallback } from 'react'
import type { PublicState } from '../publicState.ts'
import type { Published } from '../publish.ts'
import { usePublicState } from './usePublicState.ts'
import { usePublishing } from './usePublishing.tsx'
import { WithdrawDialog } from './WithdrawDialog.tsx'
import './publishing.css'

/** The publishing of one document: what the button will do, the button, the public page and the way back. */
export function PublishingControls() {
  const { kind, id, state, savedAt, refresh } = usePublicState()
  const onPublished = useCallback(
    ({ message, address }: Published) => {
      toast.success(<Answer message={message} url={pageUrl(state?.siteUrl, address)} />)
      refresh()
    },
    [refresh, state?.siteUrl],
  )
  const { publish, publishing, modified } = usePublishing({ kind, id, savedAt, onPublished })
  if (!state) return <NotYet label={id ? '发布' : '先保存，再发布'} />

  const upToDate = state.isPublic && !state.differs && !modified
  const url = pageUrl(state.siteUrl, state.address)
  const note = noteOf(state, upToDate)
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

const NotYet = ({ label }: { label: string }) => (
  <div className="publishing-controls">
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

function noteOf({ isPublic, address, nextAddress }: PublicState, upToDate: boolean): string {
  if (upToDate) return '公开页面与当前稿件一致'
  if (!isPublic) return nextAddress ? `将公开到 ${nextAddress}` : '将在网站上生效'
  if (nextAddress && nextAddress !== address) return `将改到 ${nextAddress}，旧地址自动转到新地址`
  return '将更新公开页面'
}
