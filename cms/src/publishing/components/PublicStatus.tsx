'use client'

import { REVIEW_STATE_LABELS } from 'shared/review/stages'
import { useReviewState } from '../../review/panel/useReviewState.ts'
import { usePublicState } from './usePublicState.ts'

/** Stands where Payload shows its own status: whether readers see this document, and whether as it is now. */
export function PublicStatus() {
  const { state } = usePublicState()
  const review = useReviewState()
  if (!state) return null
  const standing =
    review && !['signedOff', 'draft'].includes(review.state) ? `，${REVIEW_STATE_LABELS[review.state]}` : ''
  if (!state.isPublic) return <span>{`未公开${standing}`}</span>
  return <span>{`${state.differs ? '已公开，有修改未发布' : '已公开'}${standing}`}</span>
}
