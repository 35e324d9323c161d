'use client'

import { Button, toast, useAuth, useDocumentInfo } from '@payloadcms/ui'
import { useId, useRef, useState } from 'react'
import { isGlobalKind, isManuscriptKind } from 'shared/kinds'
import { fullDateTime } from 'shared/shanghai'
import { EDITORIAL } from '../../access/editors.ts'
import { type Holder, holds } from '../../access/roles.ts'
import { request } from '../../publishing/components/requests.ts'
import type { PreviewLink as Link } from '../linksEndpoint.ts'
import './previewLink.css'

const HOURS = [1, 4, 24, 48, 72]

/** Makes and copies a link by which somebody without an account sees this document as it will be. */
export function PreviewLink() {
  const { id, collectionSlug, globalSlug } = useDocumentInfo()
  const dialog = useRef<HTMLDialogElement>(null)
  const [hours, setHours] = useState(24)
  const [making, setMaking] = useState(false)
  const [link, setLink] = useState<{ url: string; expiresAt: string } | null>(null)
  const label = useId()
  const { user } = useAuth()
  const kind = collectionSlug ?? globalSlug ?? ''
  const mayIssue = isManuscriptKind(kind) || holds(user as Holder, ...EDITORIAL, 'administrator')
  if ((!id && !isGlobalKind(kind)) || !mayIssue) return null

  const make = async () => {
    setMaking(true)
    try {
      const { path, expiresAt } = await request<Link>('/preview/links', { kind, ...(id ? { id } : {}), hours })
      const url = `${window.location.origin}${path}`
      setLink({ url, expiresAt })
      toast.success(await copied(url))
    } catch (error) {
      toast.error((error as Error).message)
    } finally {
      setMaking(false)
    }
  }

  return (
    <>
      <Button
        id="action-preview-link"
        buttonStyle="secondary"
        size="medium"
        margin={false}
        onClick={() => dialog.current?.showModal()}
      >
        预览链接
      </Button>
      <dialog ref={dialog} className="preview-link" aria-labelledby={`${label}-heading`}>
        <h2 id={`${label}-heading`}>预览链接</h2>
        <p>
          拿到链接的人不用登录，就能看到这份内容最新保存的样子，直到链接失效。链接不能提前收回，请只发给需要看的人。生成链接会记入操作记录。
        </p>
        <label htmlFor={label}>有效期</label>
        <select id={label} value={hours} onChange={({ target }) => setHours(Number(target.value))}>
          {HOURS.map((each) => (
            <option key={each} value={each}>
              {each} 小时
            </option>
          ))}
        </select>
        {link && (
          <p className="preview-link__made" role="status">
            <input readOnly aria-label="链接" value={link.url} onFocus={({ target }) => target.select()} />
            {fullDateTime(link.expiresAt)} 失效。
          </p>
        )}
        <div className="preview-link__actions">
          <Button buttonStyle="secondary" size="medium" margin={false} onClick={() => dialog.current?.close()}>
            关闭
          </Button>
          <Button id="make-preview-link" size="medium" margin={false} disabled={making} onClick={make}>
            {making ? '正在生成…' : '生成并复制'}
          </Button>
        </div>
      </dialog>
    </>
  )
}

/** Browsers let pages copy only where the address is a safe one. */
async function copied(url: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(url)
    return '预览链接已复制。'
  } catch {
    return '预览链接已生成，请在窗口里选中它复制。'
  }
}
