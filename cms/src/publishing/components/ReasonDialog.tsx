'use client'

import { Button } from '@payloadcms/ui'
import { type ReactNode, useId, useRef, useState } from 'react'

interface Props {
  /** The id of the button that opens the dialog; the one that confirms is called `confirm-<name>`. */
  name: string
  label: string
  heading: string
  explanation: string
  /** What the words are for; without it none are asked. */
  question?: string
  confirm: string
  cancel?: string
  disabled?: boolean
  /** Whether the words may be left empty. */
  optional?: boolean
  /** Whether something else in the dialog is still to be filled in. */
  incomplete?: boolean
  /** The words that it begins with. */
  initial?: string
  children?: ReactNode
  onOpen?: () => void
  onConfirm: (words: string) => void
}

/** A button that asks, mostly for words, before it does anything. */
export function ReasonDialog({
  name,
  label,
  heading,
  explanation,
  question,
  confirm,
  cancel = '取消',
  ...props
}: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [words, setWords] = useState('')
  const field = useId()
  const open = () => {
    setWords(props.initial ?? '')
    props.onOpen?.()
    dialog.current?.showModal()
  }
  const close = () => dialog.current?.close()
  const confirmed = () => {
    close()
    props.onConfirm(words.trim())
  }

  return (
    <>
      <Button
        id={`action-${name}`}
        buttonStyle="secondary"
        size="medium"
        margin={false}
        disabled={props.disabled}
        onClick={open}
      >
        {label}
      </Button>
      <dialog
        ref={dialog}
        className="reason-dialog"
        aria-labelledby={`${field}-heading`}
        aria-describedby={`${field}-explanation`}
      >
        <h2 id={`${field}-heading`}>{heading}</h2>
        <p id={`${field}-explanation`}>{explanation}</p>
        {props.children}
        {question && (
          <>
            <label htmlFor={field}>{question}</label>
            <textarea
              id={field}
              rows={3}
              maxLength={1000}
              aria-required={!props.optional}
              value={words}
              onChange={({ target }) => setWords(target.value)}
            />
          </>
        )}
        <div className="reason-dialog__actions">
          <Button buttonStyle="secondary" size="medium" margin={false} onClick={close}>
            {cancel}
          </Button>
          <Button
            id={`confirm-${name}`}
            size="medium"
            margin={false}
            disabled={props.incomplete || (!!question && !props.optional && !words.trim())}
            onClick={confirmed}
          >
            {confirm}
          </Button>
        </div>
      </dialog>
    </>
  )
}
