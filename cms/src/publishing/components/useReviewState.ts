'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { ReviewStateAnswer } from 'shared/review/state-answer'
import { request } from './requests.ts'
import { CHANGED } from './usePublicState.ts'

/** Where the open document stands in its review, and what this person may do now; asked anew after every saving and step. */
export function useReviewState(): ReviewStateAnswer | null {
  const { id, collectionSlug, globalSlug, data } = useDocumentInfo()
  const [state, setState] = useState<ReviewStateAnswer | null>(null)
  const savedAt = data?.updatedAt
  const query = globalSlug ? `kind=${globalSlug}` : id && `kind=${collectionSlug}&id=${id}`

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new saving is a new question
  useEffect(() => {
    let current = true
    const ask = () => {
      if (query)
        request<ReviewStateAnswer>(`/review/state?${query}`).then(
          (answer) => current && setState(answer),
          () => {},
        )
    }
    ask()
    window.addEventListener(CHANGED, ask)
    return () => {
      current = false
      window.removeEventListener(CHANGED, ask)
    }
  }, [query, savedAt])

  return state
}
