'use client'

import { toast, useDocumentInfo, useFormModified } from '@payloadcms/ui'
import { useCallback } from 'react'
import { REVIEW_STATE_LABELS } from 'shared/review/stages'
import { fullDateTime } from 'shared/shanghai'
import { type CommandAnswer, useCommand } from '../../publishing/components/useCommand.tsx'
import { usePublicState } from '../../publishing/components/usePublicState.ts'
import { RemarkList } from '../remarks/RemarkList.tsx'
import { Chain } from './Chain.tsx'
import { Notices } from './Notices.tsx'
import { ReadingsDialog } from './ReadingsDialog.tsx'
import { ReviewActions } from './ReviewActions.tsx'
import { StepList } from './StepList.tsx'
import { useReviewState } from './useReviewState.ts'
import './review-panel.css'

/** Stands beside the form: where the text is on its way, who did what with which words, and what this person may do now. */
export function ReviewPanel() {
  const { kind, id, savedAt, refresh } = usePublicState()
  const { globalSlug } = useDocumentInfo()
  const state = useReviewState()
  const modified = useFormModified()
  const onDone = useCallback(
    ({ message }: CommandAnswer) => {
      toast.success(message)
      refresh()
    },
    [refresh],
  )
  const { carryOut, busy } = useCommand({ kind, id, savedAt, since: state?.since, onDone, onRefused: refresh })
  if (!state) return null
  const query = globalSlug ? `kind=${kind}` : `kind=${kind}&id=${id}`
  return (
    <section id="review-panel" className="review-panel" aria-labelledby="review-panel-heading">
      <h2 id="review-panel-heading">审签</h2>
      <p className="review-panel__state">
        {REVIEW_STATE_LABELS[state.state]}
        {state.urgent && <strong className="review-panel__urgent">加急</strong>}
      </p>
      {state.scheduledFor && <p>将在 {fullDateTime(state.scheduledFor)} 发布。</p>}
      <Notices state={state} isModified={modified} />
      <Chain state={state} />
      {state.hindrance && <p className="review-panel__note">{state.hindrance}</p>}
      <ReviewActions state={state} busy={busy} carryOut={carryOut} />
      <div className="review-panel__links">
        {state.steps.length > 0 && <ReadingsDialog query={query} />}
        {state.steps.length > 0 && (
          <a href={`/admin/review-sheet/${state.kind}/${state.id}`} target="_blank" rel="noreferrer">
            审签单
          </a>
        )}
      </div>
      <StepList steps={state.steps} />
      <RemarkList target={{ kind: state.kind, id: state.id }} />
    </section>
  )
}
