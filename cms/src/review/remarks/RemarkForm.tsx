'use client'

import { Button } from '@payloadcms/ui'
import { useId, useState } from 'react'
import type { Remarks } from './remarksOf.ts'
import { type Passage, useSelectedPassage } from './useSelectedPassage.ts'

interface Props {
  /** What may be remarked on as a whole. */
  fields: Remarks['fields']
  /** Answers whether the remark is on record. */
  onRemark: (passage: Passage, words: string) => Promise<boolean>
}

/** A remark on what was last selected in the form, or on a field as a whole. */
export function RemarkForm({ fields, onRemark }: Props) {
  const { passage, choose, forget } = useSelectedPassage()
  const [words, setWords] = useState('')
  const field = useId()
  if (!passage) return <PassageChoice fields={fields} onChoose={choose} />
  const submit = async () => {
    if (!(await onRemark(passage, words.trim()))) return
    setWords('')
    forget()
  }
  return (
    <div className="remarks__form">
      <blockquote>{passage.quote}</blockquote>
      <label htmlFor={field}>对这段文字的批注</label>
      <textarea id={field} rows={2} maxLength={1000} value={words} onChange={({ target }) => setWords(target.value)} />
      <div className="review-panel__actions">
        <Button id="action-remark" size="medium" margin={false} disabled={!words.trim()} onClick={submit}>
          记下批注
        </Button>
        <Button buttonStyle="secondary" size="medium" margin={false} onClick={forget}>
          不批注
        </Button>
      </div>
    </div>
  )
}

function PassageChoice({ fields, onChoose }: Pick<Props, 'fields'> & { onChoose: (passage: Passage) => void }) {
  const field = useId()
  const choose = (name: string) => {
    const chosen = fields.find((each) => each.field === name)
    if (chosen) onChoose({ field: name, quote: chosen.opening, before: '' })
  }
  return (
    <div className="remarks__form">
      <p className="remarks__hint">在表单里选中一段文字，就可以在这里写批注。</p>
      {fields.length > 0 && (
        <>
          <label htmlFor={field}>选不中的，可以批注一整项</label>
          <select id={field} value="" onChange={({ target }) => choose(target.value)}>
            <option value="">请选择</option>
            {fields.map(({ field: name, label }) => (
              <option key={name} value={name}>
                {label}
              </option>
            ))}
          </select>
        </>
      )}
    </div>
  )
}
