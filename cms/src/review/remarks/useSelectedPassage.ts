'use client'

import { useEffect, useState } from 'react'
import { fieldAround } from './formFields.ts'

/** Words that were selected in a field of the form, and what stands before them there. */
export interface Passage {
  field: string
  quote: string
  before: string
}

const LONGEST = 500
const CONTEXT = 200

/** What was last selected in the form. It stays while its remark is written, until another passage is selected. */
export function useSelectedPassage() {
  const [passage, setPassage] = useState<Passage | null>(null)
  useEffect(() => {
    const look = () => {
      const selected = inInput() ?? inText()
      if (selected) setPassage(selected)
    }
    document.addEventListener('selectionchange', look)
    document.addEventListener('select', look, true)
    return () => {
      document.removeEventListener('selectionchange', look)
      document.removeEventListener('select', look, true)
    }
  }, [])
  return { passage, choose: setPassage, forget: () => setPassage(null) }
}

function inInput(): Passage | null {
  const input = document.activeElement
  const isWriting = input instanceof HTMLTextAreaElement || (input instanceof HTMLInputElement && input.type === 'text')
  if (!isWriting || input.selectionStart === null || input.selectionEnd === null) return null
  return passageIn(
    input,
    input.value.slice(0, input.selectionStart),
    input.value.slice(input.selectionStart, input.selectionEnd),
  )
}

function inText(): Passage | null {
  const selection = window.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const editor = range.commonAncestorContainer.parentElement?.closest(
    '[contenteditable="true"], [contenteditable="false"]',
  )
  if (!editor) return null
  const before = document.createRange()
  before.setStart(editor, 0)
  before.setEnd(range.startContainer, range.startOffset)
  return passageIn(editor, before.toString(), selection.toString())
}

function passageIn(element: Element, before: string, quote: string): Passage | null {
  const field = fieldAround(element)
  if (!field || !quote.trim() || quote.length > LONGEST) return null
  return { field, quote, before: before.slice(-CONTEXT) }
}
