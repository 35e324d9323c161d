'use client'

import {
  toast,
  useDocumentInfo,
  useForm,
  useFormBackgroundProcessing,
  useFormModified,
  useFormProcessing,
} from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { Published } from '../publish.ts'
import { request } from './requests.ts'

interface Document {
  kind: string | undefined
  id: number | string | undefined
  /** When the text on the screen was saved. */
  savedAt: string | undefined
  onPublished: (published: Published) => void
}

/**
 * Publishing from the form: what is on the screen is saved first, an autosave under way is waited for, and the order
 * names the version that the editor has seen.
 */
export function usePublishing({ kind, id, savedAt, onPublished }: Document) {
  const [phase, setPhase] = useState<'idle' | 'wanted' | 'running'>('idle')
  const modified = useFormModified()
  const saving = useFormProcessing()
  const autosaving = useFormBackgroundProcessing()
  const save = useSaveDraft()

  useEffect(() => {
    if (phase !== 'wanted' || saving || autosaving) return
    setPhase('running')
    const step = async () => {
      if (modified) return (await save()) ? 'wanted' : 'idle'
      onPublished(await request<Published>('/publishing/publish', { kind, id, updatedAt: savedAt ?? '' }))
      return 'idle'
    }
    step().then(setPhase, (error: Error) => {
      toast.error(error.message)
      setPhase('idle')
    })
  }, [phase, modified, saving, autosaving, save, kind, id, savedAt, onPublished])

  return { publishing: phase !== 'idle', publish: () => setPhase('wanted'), modified }
}

/** Saves what is on the screen as a draft. Answers whether that went well; the form itself shows what is wrong. */
function useSaveDraft(): () => Promise<boolean> {
  const { submit } = useForm()
  const { id, collectionSlug, globalSlug } = useDocumentInfo()
  const path = globalSlug ? `/api/globals/${globalSlug}` : `/api/${collectionSlug}/${id}`
  return async () => {
    const result = await submit({
      action: `${path}?draft=true&depth=0`,
      method: globalSlug ? 'POST' : 'PATCH',
      overrides: { _status: 'draft' },
      disableSuccessStatus: true,
      skipValidation: true,
    })
    return Boolean(result && 'res' in result && result.res.ok)
  }
}
