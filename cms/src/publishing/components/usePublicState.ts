'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import type { PublicState } from '../publicState.ts'
import { request } from './requests.ts'

export const CHANGED = 'newsroom:public-state'

/**
 * How the open document stands towards the public, asked anew after every saving and publishing. Where there is no
 * answer, the state stays as it was, and `refusal` is the server's sentence.
 */
export function usePublicState() {
  const { id, collectionSlug, globalSlug, data } = useDocumentInfo()
  const [state, setState] = useState<PublicState | null>(null)
  const [refusal, setRefusal] = useState('')
  const kind = collectionSlug ?? globalSlug
  const savedAt = data?.updatedAt
  const query = globalSlug ? `kind=${kind}` : id && `kind=${kind}&id=${id}`

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new saving is a new question
  useEffect(() => {
    let current = true
    const ask = () => {
      if (query)
        request<PublicState>(`/publishing/state?${query}`).then(
          (answer) => current && setState(answer),
          ({ message }: Error) => current && setRefusal(message),
        )
    }
    ask()
    window.addEventListener(CHANGED, ask)
    return () => {
      current = false
      window.removeEventListener(CHANGED, ask)
    }
  }, [query, savedAt])

  const refresh = useCallback(() => window.dispatchEvent(new Event(CHANGED)), [])
  return { kind, id, state, refusal, savedAt, refresh }
}
