'use client'

import { Button } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'
import { differing } from '../comparing/differing.ts'
import type { Comparison } from '../comparing/endpoint.ts'
import { useComparison } from './useComparison.ts'
import './stale-save.css'

/** Stands in the head of a form whose save was refused: both texts beside each other, and what can be done now. */
export function StaleSaveNotice() {
  const { comparison, keepsVersions, saveMine } = useComparison()
  const dialog = useRef<HTMLDialogElement>(null)
  const stored = comparison?.updatedAt

  useEffect(() => {
    if (stored) dialog.current?.showModal()
    else dialog.current?.close()
  }, [stored])

  if (!comparison) return null
  return (
    <div className="stale-save">
      <Button buttonStyle="secondary" size="medium" margin={false} onClick={() => dialog.current?.showModal()}>
        没有保存，对照两份文字
      </Button>
      <dialog ref={dialog} className="stale-save__dialog" aria-labelledby="stale-save-heading">
        <h2 id="stale-save-heading">别人也改过这里</h2>
        <p>
          您打开之后，这里又被保存过（{comparison.savedAt}
          ）。您写的还在页面上，没有保存，也没有丢。下面列出两份不同的地方， 左边的可以选中复制。
        </p>
        <Differences fields={comparison.fields} />
        <div className="stale-save__actions">
          <Button buttonStyle="secondary" size="medium" margin={false} onClick={() => dialog.current?.close()}>
            留在页面上，先不保存
          </Button>
          <Button buttonStyle="secondary" size="medium" margin={false} onClick={() => window.location.reload()}>
            放弃我写的，打开现在保存的
          </Button>
          <Button id="save-mine" size="medium" margin={false} onClick={saveMine}>
            看过了，保存我写的
          </Button>
        </div>
        {keepsVersions && (
          <p className="stale-save__note">保存您写的之后，别人保存的那一份仍在“版本”里，随时可以恢复。</p>
        )}
      </dialog>
    </div>
  )
}

function Differences({ fields }: Pick<Comparison, 'fields'>) {
  if (fields.length === 0) return <p>两份文字没有不同，可以放心保存。</p>
  return (
    <table className="stale-save__table">
      <thead>
        <tr>
          <th scope="col">项目</th>
          <th scope="col">我写的（没有保存）</th>
          <th scope="col">现在保存的</th>
        </tr>
      </thead>
      <tbody>
        {fields.map(({ name, label, mine, stored }) => (
          <tr key={name}>
            <th scope="row">{label}</th>
            <Marked text={mine} other={stored} />
            <Marked text={stored} other={mine} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Marked({ text, other }: { text: string; other: string }) {
  const { before, changed, after } = differing(text, other)
  return (
    <td>
      {text === '' && <span className="stale-save__empty">（空）</span>}
      {before}
      {changed && <mark>{changed}</mark>}
      {after}
    </td>
  )
}
