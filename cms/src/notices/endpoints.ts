import type { Endpoint, PayloadRequest, Where } from 'payload'
import { z } from 'zod'
import { bodyOf } from '../publishing/endpoints/body.ts'
import { Refusal } from '../publishing/refusal.ts'
import { countUnread, markRead, noticesWhere } from './noticeStore.ts'

/** So many are shown; whoever was away longer looks at their lists. */
const SHOWN = 50

const some = z.union(
  [
    z.object({ ids: z.array(z.string().max(100)).max(SHOWN, '一次太多了。') }),
    z.object({ upTo: z.iso.datetime({ offset: true }) }),
  ],
  '要说明哪些提醒读过了（ids），或者读到了哪个时间（upTo）。',
)

function signedIn({ user }: PayloadRequest): string {
  if (user) return user.id
  throw new Refusal('请先登录。', 401)
}

/** `GET /api/notices/mine`: the caller's own, the newest first. `POST /api/notices/read`: marks some of them as read, or all up to a time. */
export const noticeEndpoints: Endpoint[] = [
  {
    path: '/mine',
    method: 'get',
    handler: async (req) => {
      const user = signedIn(req)
      const rows = await noticesWhere(req.payload, { user: { equals: user } }, { limit: SHOWN })
      const notices = rows.map(({ id, at, kind, document, sentence, isRead }) => ({
        id,
        at,
        kind,
        document,
        sentence,
        isRead,
      }))
      const unread = await countUnread(req.payload, user)
      return Response.json({ unread, notices }, { headers: { 'Cache-Control': 'no-store' } })
    },
  },
  {
    path: '/read',
    method: 'post',
    handler: async (req) => {
      const user = signedIn(req)
      const read = await bodyOf(req, some)
      const which: Where =
        'ids' in read ? { id: { in: read.ids } } : { at: { less_than_equal: new Date(read.upTo).toISOString() } }
      await markRead(req.payload, user, which)
      return Response.json({ unread: await countUnread(req.payload, user) })
    },
  },
]
