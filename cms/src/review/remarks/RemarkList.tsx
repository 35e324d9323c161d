'use client'

import { Button, toast, useDocumentInfo } from '@payloadcms/ui'
import { fullDateTime } from 'shared/shanghai'
import { request } from '../../publishing/components/requests.ts'
import { CHANGED } from '../../publishing/components/usePublicState.ts'
import { useAnswer } from '../panel/useAnswer.ts'
import { RemarkForm } from './RemarkForm.tsx'
import type { Remark, Remarks } from './remarksOf.ts'
import { showPassage } from './showPassage.ts'

interface Props {
  target: { kind: string; id: string }
}

/** Remarks on passages of the text, those that wait to be dealt with in front; and the way to make one. */
export function RemarkList({ target }: Props) {
  const { data } = useDocumentInfo()
  const answer = useAnswer<Remarks>('/review/remarks', data?.updatedAt)
  const carryOut = (path: string, order: object): Promise<boolean> =>
    request<{ message: string }>(path, { ...target, ...order }).then(
      ({ message }) => {
        toast.success(message)
        window.dispatchEvent(new Event(CHANGED))
        return true
      },
      (error: Error) => {
        toast.error(error.message)
        return false
      },
    )
  const remarks = answer?.remarks ?? []
  const open = remarks.filter(({ settled }) => !settled)
  const settled = remarks.filter((remark) => remark.settled)
  return (
    <div className="remarks">
      <h3>批注{open.length > 0 && `（${open.length} 条待处理）`}</h3>
      <RemarkForm
        fields={answer?.fields ?? []}
        onRemark={(passage, words) => carryOut('/review/remark', { ...passage, words })}
      />
      <ul>
        {open.map((remark) => (
          <RemarkItem key={remark.id} remark={remark}>
            <Button
              buttonStyle="none"
              margin={false}
              aria-label={`标为已处理：${remark.quote}`}
              onClick={() => carryOut('/review/settle-remark', { remark: remark.id })}
            >
              标为已处理
            </Button>
          </RemarkItem>
        ))}
      </ul>
      {settled.length > 0 && (
        <details>
          <summary>已处理（{settled.length} 条）</summary>
          <ul>
            {settled.map((remark) => (
              <RemarkItem key={remark.id} remark={remark}>
                {remark.settled && `${remark.settled.userName} 已处理，${fullDateTime(remark.settled.at)}`}
              </RemarkItem>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

function RemarkItem({ remark, children }: { remark: Remark; children: React.ReactNode }) {
  const { label, quote, words, userName, at, isLost } = remark
  const show = () => {
    if (!showPassage(remark)) toast.info(`请先打开“${label}”所在的标签页，再点一次。`)
  }
  return (
    <li className="remark">
      {isLost ? (
        <p className="remark__passage">
          <span className="remark__lost">原文已改动</span>
          {label}：<del>{quote}</del>
        </p>
      ) : (
        <button type="button" className="remark__passage" onClick={show} title="在表单里找到这段文字">
          {label}：<q>{quote}</q>
        </button>
      )}
      <p>{words}</p>
      <p className="remark__by">
        <span>
          {userName}，{fullDateTime(at)}
        </span>
        {children}
      </p>
    </li>
  )
}
