'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { request } from '../../publishing/components/requests.ts'
import { CHANGED } from '../../publishing/components/usePublicState.ts'

/** What a route answers of the open document; asked anew after every saving and step. Without an answer the last one stays. */
export function useAnswer<Answer>(path: string, savedAt: string | undefined): Answer | null {
  const { id, collectionSlug, globalSlug } = useDocumentInfo()
  const [answer, setAnswer] = useState<Answer | null>(null)
  const query = globalSlug ? `kind=${globalSlug}` : id && `kind=${collectionSlug}&id=${id}`

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new saving is a new question
  useEffect(() => {
    let current = true
    const ask = () => {
      if (query)
        request<Answer>(`${path}?${query}`).then(
          (next) => current && setAnswer(next),
          () => {},
        )
    }
    ask()
    window.addEventListener(CHANGED, ask)
    return () => {
      current = false
      window.removeEventListener(CHANGED, ask)
    }
  }, [path, query, savedAt])

  return answer
}
