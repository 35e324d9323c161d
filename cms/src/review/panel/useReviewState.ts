'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import type { ReviewStateAnswer } from 'shared/review/state-answer'
import { useAnswer } from './useAnswer.ts'

/** Where the open document stands in its review, and what this person may do now. */
export function useReviewState(): ReviewStateAnswer | null {
  const { data } = useDocumentInfo()
  return useAnswer<ReviewStateAnswer>('/review/state', data?.updatedAt)
}
