import { createLocalReq, type Payload, type TypedUser } from 'payload'
import { monthAt } from 'shared/months'
import { LIMITS_SENTENCE } from 'shared/review/time-limits'
import { dayBoundary } from 'shared/shanghai'
import { administrators } from '../access/administrators.ts'
import { editors } from '../access/editors.ts'
import { ownUnit } from '../access/ownUnit.ts'
import { EndingConsents } from '../consent/EndingConsents.tsx'
import { SitePublishing } from '../publishers/SitePublishing.tsx'
import { calendarEntries, publishedWithin } from './calendarEntries.ts'
import { columnNames } from './columnNames.ts'
import { deskLists, LATEST } from './deskLists.ts'
import type { DeskText } from './findTexts.ts'
import { LackingColumns } from './LackingColumns.tsx'
import { MonthCalendar } from './MonthCalendar.tsx'
import { TextList } from './TextList.tsx'
import './desk.css'

interface Props {
  payload: Payload
  user?: TypedUser
  searchParams?: Record<string, string | string[] | undefined>
  at?: Date
}

/** The dashboard: what waits for whoever is signed in, what was published and what will be, and what is not well. */
export async function Desk({ payload, user, searchParams, at = new Date() }: Props) {
  if (!user) return null
  const req = await createLocalReq({ user }, payload)
  const now = at.toISOString()
  const lists = await deskLists(req, now)
  const month = monthAt(searchParams?.month, now)
  const today = await publishedWithin(req, { from: dayBoundary(now, '00'), until: dayBoundary(now, '24') })
  const columns = await columnNames(req)
  const writes = editors({ req }) || ownUnit(req) !== null
  return (
    <div className="desk">
      <div className="desk__lists">
        {editors({ req }) && (
          <TextList name="waiting" heading="待我审" texts={lists.waiting} columns={columns} at={now}>
            现在没有等您审的稿件。
          </TextList>
        )}
        {writes && (
          <TextList {...own(lists.returned)} name="returned" heading="退回给我" columns={columns} at={now}>
            没有退回给您的稿件。
          </TextList>
        )}
        {writes && (
          <TextList {...own(lists.drafts)} name="drafts" heading="我的草稿" columns={columns} at={now}>
            没有写了一半的稿件。
          </TextList>
        )}
        <TextList
          name="overdue"
          heading="超时未审"
          texts={lists.overdue}
          columns={columns}
          at={now}
          note={`时限：${LIMITS_SENTENCE}。`}
        >
          没有超时的稿件。
        </TextList>
        <TextList name="today" heading="今日已发" texts={today.map(({ text }) => text)} columns={columns} at={now}>
          今天还没有发布稿件。
        </TextList>
      </div>
      <MonthCalendar month={month} today={now} entries={await calendarEntries(req, month)} />
      {administrators({ req }) && <LackingColumns req={req} />}
      <EndingConsents payload={payload} user={user} at={at} />
      <SitePublishing payload={payload} user={user} at={at} />
    </div>
  )
}

const own = (texts: DeskText[]) => ({
  texts,
  note: texts.length < LATEST ? undefined : `这里是最近的 ${LATEST} 件，更早的请到各类稿件的列表里找。`,
})
