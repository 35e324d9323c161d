'use client'

import { toast, useConfig } from '@payloadcms/ui'
import { useRef, useState } from 'react'

interface Notice {
  id: string
  at: string
  time: string
  path: string
  sentence: string
  isRead: boolean
}

/** Notices, each with the way to its text. Whoever follows it has read it. */
export function NoticeList({ notices, unread }: { notices: Notice[]; unread: number }) {
  const { config } = useConfig()
  const [read, setRead] = useState<ReadonlySet<string>>(
    () => new Set(notices.filter(({ isRead }) => isRead).map(({ id }) => id)),
  )
  const [left, setLeft] = useState(unread)
  const heading = useRef<HTMLHeadingElement>(null)
  const news = notices.filter(({ id }) => !read.has(id))
  const mark = async (ids: string[], order: object = { ids }) => {
    const answer = await fetch(`${config.routes.api}/notices/read`, {
      method: 'POST',
      credentials: 'include',
      keepalive: true,
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(order),
    }).catch(() => null)
    if (!answer?.ok) return void toast.error('没有标为已读。请检查网络，再试一次。')
    setRead(new Set([...read, ...ids]))
    setLeft((await answer.json()).unread)
  }
  /** Those that are not listed any more, too, but none that came since. The button goes, and the heading takes its place. */
  const markAll = async () => {
    const upTo = notices[0]?.at
    await mark(
      news.map(({ id }) => id),
      { upTo },
    )
    heading.current?.focus()
  }
  return (
    <section className="notices" id="notices" aria-labelledby="notices-heading">
      <h2 id="notices-heading" ref={heading} tabIndex={-1}>
        提醒<span aria-live="polite">{left > 0 && `（${left} 条未读）`}</span>
      </h2>
      {left > 0 && (
        <button type="button" className="notices__all" onClick={markAll}>
          全部标为已读
        </button>
      )}
      <ul>
        {notices.map(({ id, at, time, path, sentence }) => (
          <li key={id} className={read.has(id) ? '' : 'notices__new'}>
            <a href={path} onClick={() => void (read.has(id) || mark([id]))}>
              {!read.has(id) && <strong className="notices__unread">未读</strong>}
              {sentence}
            </a>
            <time dateTime={at}>{time}</time>
          </li>
        ))}
      </ul>
      {left > news.length && <p>还有 {left - news.length} 条更早的未读提醒没有列出。</p>}
    </section>
  )
}
