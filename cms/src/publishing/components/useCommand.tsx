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
import { request } from './requests.ts'
import { unsavedRefusal } from './unsaved.ts'

/** One command of the review, and what it says beside the text that it speaks of. */
export interface Order {
  command: 'submit' | 'take-back' | 'approve' | 'return' | 'expedite' | 'sign-off' | 'schedule' | 'unschedule'
  words?: object
}

/** What every command answers; a sign-off tells besides where the page is. */
export interface CommandAnswer {
  message: string
  address?: string | null
}

interface Document {
  kind: string | undefined
  id: number | string | undefined
  /** When the text on the screen was saved, and since when it stands where the screen says. */
  savedAt: string | undefined
  since: string | undefined
  onDone: (answer: CommandAnswer) => void
  onRefused: () => void
}

/**
 * A command from the form: an autosave under way is waited for, only a submission saves what is on the screen first, and
 * the order names the version that this person has seen.
 */
export function useCommand({ kind, id, savedAt, since, onDone, onRefused }: Document) {
  const [order, setOrder] = useState<Order | null>(null)
  const [running, setRunning] = useState(false)
  const modified = useFormModified()
  const saving = useFormProcessing()
  const autosaving = useFormBackgroundProcessing()
  const save = useSaveDraft()

  useEffect(() => {
    if (!order || running || saving || autosaving) return
    setRunning(true)
    const step = async () => {
      const refusal = modified && unsavedRefusal(order.command)
      if (refusal) throw new Error(refusal)
      if (modified) return (await save()) ? order : null
      const body = { ...order.words, kind, id, updatedAt: savedAt, since }
      onDone(await request<CommandAnswer>(`/review/${order.command}`, body))
      return null
    }
    const rest = (next: Order | null) => {
      setOrder(next)
      setRunning(false)
    }
    step().then(rest, (error: Error) => {
      toast.error(error.message)
      onRefused()
      rest(null)
    })
  }, [order, running, modified, saving, autosaving, save, kind, id, savedAt, since, onDone, onRefused])

  return { carryOut: (next: Order) => afterTyping(() => setOrder(next)), busy: order !== null, modified }
}

/** The editor of a body tells the form what was typed once the browser is idle, or after half a second: so late is a command. */
const LATEST = 500
const afterTyping = (run: () => void): void => {
  if ('requestIdleCallback' in window) window.requestIdleCallback(run, { timeout: LATEST })
  else setTimeout(run, LATEST)
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
