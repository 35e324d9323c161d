import { Button } from '@payloadcms/ui'
import type { RefObject } from 'react'
import type { Outcome } from './carryOutMany.ts'

interface Props {
  dialog: RefObject<HTMLDialogElement | null>
  outcomes: readonly Outcome[]
}

/** What became of each text: those that were refused in front, with the reason. */
export function Outcomes({ dialog, outcomes }: Props) {
  const refused = outcomes.filter(({ isDone }) => !isDone)
  const done = outcomes.filter(({ isDone }) => isDone)
  return (
    <dialog ref={dialog} className="reason-dialog" aria-labelledby="outcomes-heading">
      <h2 id="outcomes-heading">
        办好 {done.length} 篇{refused.length > 0 && `，没有办成 ${refused.length} 篇`}
      </h2>
      <ul className="outcomes">
        {[...refused, ...done].map(({ id, title, isDone, message }) => (
          <li key={id} data-done={isDone}>
            <strong>{title || '（没有找到）'}</strong>
            <p>{message}</p>
          </li>
        ))}
      </ul>
      <div className="reason-dialog__actions">
        <Button id="close-outcomes" size="medium" margin={false} onClick={() => dialog.current?.close()}>
          知道了
        </Button>
      </div>
    </dialog>
  )
}
