import type { Payload, TypedUser } from 'payload'
import { fullDateTime } from 'shared/shanghai'
import { pathOf } from '../mail/letter.ts'
import { countUnread, noticesWhere } from '../noticeStore.ts'
import { NoticeList } from './NoticeList.tsx'
import './notices.css'

/** The dashboard shows what is new; older ones are seen in the lists of texts themselves. */
const SHOWN = 10

interface Props {
  payload: Payload
  user?: TypedUser
}

/** What the newsroom tells the signed-in user. */
export async function Notices({ payload, user }: Props) {
  if (!user) return null
  const rows = await noticesWhere(payload, { user: { equals: user.id } }, { limit: SHOWN })
  if (rows.length === 0) return null
  const notices = rows.map((row) => ({
    id: row.id,
    at: row.at,
    time: fullDateTime(row.at),
    path: pathOf(row),
    sentence: row.sentence,
    isRead: row.isRead,
  }))
  return <NoticeList notices={notices} unread={await countUnread(payload, user.id)} />
}

/** Beside every page: how many notices are not read. */
export async function UnreadNotices({ payload, user }: Props) {
  const unread = user ? await countUnread(payload, user.id) : 0
  if (unread === 0) return null
  return (
    <a className="unread-notices" href="/admin#notices">
      提醒 <strong>{unread}</strong> 条未读
    </a>
  )
}
