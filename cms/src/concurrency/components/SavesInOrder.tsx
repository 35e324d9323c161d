'use client'

import { toast } from '@payloadcms/ui'
import { usePathname } from 'next/navigation'
import { type ReactNode, useEffect, useRef } from 'react'
import { savingInOrder } from './savingInOrder.ts'
import { announceStale } from './staleEvents.ts'

const HISTORY = /^\/admin\/(collections\/[^/]+\/[^/]+|globals\/[^/]+)\/versions\//

/** Sees to it that every save of the admin names the version which its author has seen. */
export function SavesInOrder({ children }: { children: ReactNode }) {
  const shown = useRef<Promise<string | undefined>>(Promise.resolve(undefined))
  const [, document] = HISTORY.exec(usePathname()) ?? []

  useEffect(() => {
    shown.current = document ? storedVersion(document) : Promise.resolve(undefined)
  }, [document])

  useEffect(() => {
    const { fetch } = window
    window.fetch = savingInOrder(fetch.bind(window), {
      shownVersion: () => shown.current,
      onStale: announceStale,
      onRefused: (sentence) => toast.error(sentence),
    })
    return () => {
      window.fetch = fetch
    }
  }, [])

  return children
}

/** Without an answer nothing was seen, and the restoring is refused. */
async function storedVersion(document: string): Promise<string | undefined> {
  const path = document.replace('collections/', '')
  const answer = await fetch(`/api/${path}?draft=true&depth=0&trash=true&select[updatedAt]=true`).catch(() => null)
  return answer?.ok ? (await answer.json()).updatedAt : undefined
}
