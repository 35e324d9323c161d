'use client'

import { Button, toast } from '@payloadcms/ui'
import { useId, useRef, useState } from 'react'
import { request } from '../../publishing/components/requests.ts'
import type { Readings } from '../reading/compareReadings.ts'
import { ReadingsTable } from './ReadingsTable.tsx'

/** Opens what was read for a step beside what stands there now. */
export function ReadingsDialog({ query }: { query: string }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [readings, setReadings] = useState<Readings | null>(null)
  const field = useId()
  const ask = (step?: string) =>
    request<Readings>(`/review/readings?${query}${step ? `&step=${step}` : ''}`).then(setReadings, (error: Error) =>
      toast.error(error.message),
    )
  const open = () => ask().then(() => dialog.current?.showModal())

  return (
    <>
      <Button id="open-readings" buttonStyle="none" margin={false} onClick={open}>
        对照审过的文字
      </Button>
      <dialog ref={dialog} className="readings" aria-labelledby={`${field}-heading`}>
        <div className="readings__head">
          <h2 id={`${field}-heading`}>审过的文字和现在的文字</h2>
          <Button buttonStyle="secondary" size="medium" margin={false} onClick={() => dialog.current?.close()}>
            关闭
          </Button>
        </div>
        {readings?.step ? (
          <>
            <label htmlFor={field}>和哪一步的文字对照</label>
            <select id={field} value={readings.step} onChange={({ target }) => ask(target.value)}>
              {readings.steps.map(({ id, label }) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
            </select>
            <ReadingsTable key={readings.step} fields={readings.fields} />
          </>
        ) : (
          <p>还没有人审过这份内容。</p>
        )}
      </dialog>
    </>
  )
}
