'use client'

import { toast, useDocumentInfo, useForm } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import { request } from '../../publishing/components/requests.ts'
import type { Comparison } from '../comparing/endpoint.ts'
import { onStale } from './staleEvents.ts'

/** The refused text of this form beside the stored one, from the refusal until it is saved; and the way to save it. */
export function useComparison() {
  const { id = null, collectionSlug, globalSlug, docConfig } = useDocumentInfo()
  const { getData, submit } = useForm()
  const [comparison, setComparison] = useState<Comparison | null>(null)
  const kind = collectionSlug ?? globalSlug

  const compare = useCallback(() => {
    request<Comparison>('/versions/compare', { kind, id, mine: getData() }).then(setComparison, (error: Error) =>
      toast.error(error.message),
    )
  }, [kind, id, getData])

  useEffect(
    () =>
      onStale((stale) => {
        if (stale.kind === kind && (globalSlug || stale.id === id)) compare()
      }),
    [kind, id, globalSlug, compare],
  )

  const hasDrafts = Boolean(docConfig?.versions?.drafts)

  const saveMine = async () => {
    const result = await submit({
      action: `/api/${globalSlug ? `globals/${globalSlug}` : `${collectionSlug}/${id}`}?depth=0${hasDrafts ? '&draft=true' : ''}`,
      method: globalSlug ? 'POST' : 'PATCH',
      overrides: { updatedAt: comparison?.updatedAt, ...(hasDrafts && { _status: 'draft' }) },
      skipValidation: hasDrafts,
    })
    if (result && 'res' in result && result.res.ok) setComparison(null)
  }

  return { comparison, keepsVersions: hasDrafts, saveMine }
}
