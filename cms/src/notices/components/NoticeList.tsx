'use client'

import { toast, useConfig } from '@payloadcms/ui'
import { useState } from 'react'

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
  const mark = async (ids: string[]) => {
    const answer = await fetch(`${config.routes.api}/notices/read`, {
      method: 'POST',
      credentials: 'include',
      keepalive: true,
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ids }),
    }).catch(() => null)
    if (!answer?.ok) return void toast.error('没有标为已读。请检查网络，再试一次。')
    setRead(new Set([...read, ...ids]))
    setLeft((await answer.json()).unread)
  }
  const news = notices.filter(({ id }) => !read.has(id))
  return (
    <section className="notices" id="notices" aria-labelledby="notices-heading">
      <h2 id="notices-heading">提醒{left > 0 && `（${left} 条未读）`}</h2>
      {news.length > 0 && (
        <button type="button" className="notices__all" onClick={() => mark(news.map(({ id }) => id))}>
          全部标为已读
        </button>
      )}
      <ul>
        {notices.map(({ id, at, time, path, sentence }) => (
          <li key={id} className={read.has(id) ? '' : 'notices__new'}>
            <a href={path} onClick={() => void (read.has(id) || mark([id]))}>
              {sentence}
            </a>
            <time dateTime={at}>{time}</time>
          </li>
        ))}
      </ul>
    </section>
  )
}
