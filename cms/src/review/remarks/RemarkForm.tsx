'use client'

import { Button } from '@payloadcms/ui'
import { useId, useState } from 'react'
import { type Passage, useSelectedPassage } from './useSelectedPassage.ts'

interface Props {
  /** Answers whether the remark is on record. */
  onRemark: (passage: Passage, words: string) => Promise<boolean>
}

/** A remark on what was last selected in the form. */
export function RemarkForm({ onRemark }: Props) {
  const { passage, forget } = useSelectedPassage()
  const [words, setWords] = useState('')
  const field = useId()
  if (!passage) return <p className="remarks__hint">在表单里选中一段文字，就可以在这里写批注。</p>
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
