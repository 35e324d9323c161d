'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import type { PublicState } from '../publicState.ts'
import { request } from './requests.ts'

const CHANGED = 'newsroom:public-state'

/** How the open document stands towards the public, asked anew after every saving and publishing. */
export function usePublicState() {
  const { id, collectionSlug, globalSlug, data } = useDocumentInfo()
  const [state, setState] = useState<PublicState | null>(null)
  const kind = collectionSlug ?? globalSlug
  const savedAt = data?.updatedAt
  const query = globalSlug ? `kind=${kind}` : id && `kind=${kind}&id=${id}`

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new saving is a new question
  useEffect(() => {
    let current = true
    const ask = () => {
      if (query)
        request<PublicState>(`/publishing/state?${query}`).then((answer) => current && setState(answer), ignore)
    }
    ask()
    window.addEventListener(CHANGED, ask)
    return () => {
      current = false
      window.removeEventListener(CHANGED, ask)
    }
  }, [query, savedAt])

  const refresh = useCallback(() => window.dispatchEvent(new Event(CHANGED)), [])
  return { kind, id, state, savedAt, refresh }
}

/** Without an answer the controls stay as they are; the command itself will say what is wrong. */
const ignore = () => undefined
