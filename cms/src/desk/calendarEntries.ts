import type { PayloadRequest } from 'payload'
import { type Month, monthStart, monthsLater } from 'shared/months'
import { isoDay } from 'shared/shanghai'
import { type DeskText, findTexts, manuscripts } from './findTexts.ts'

/** A manuscript in the calendar: it became public at this time, or will. */
export interface CalendarEntry {
  text: DeskText
  at: string
  isPublic: boolean
}

/** What a month holds, by its days in Shanghai. */
export async function calendarEntries(req: PayloadRequest, month: Month): Promise<Map<string, CalendarEntry[]>> {
  const span = { from: monthStart(month), until: monthStart(monthsLater(month, 1)) }
  const entries = [...(await publishedWithin(req, span)), ...(await scheduledWithin(req, span))]
  return Map.groupBy(
    entries.toSorted((one, other) => (one.at < other.at ? -1 : 1)),
    ({ at }) => isoDay(at),
  )
}

interface Span {
  from: string
  until: string
}

/** So many sign-offs are looked at; a newsroom that signs off more in a month sees the latest of them. */
const MOST = 1_000

/** Manuscripts that were signed off in a span and are not withdrawn, each by its latest sign-off there. */
export async function publishedWithin(req: PayloadRequest, { from, until }: Span): Promise<CalendarEntry[]> {
  const { docs } = await req.payload.db.find({
    collection: 'review-steps',
    where: {
      and: [{ action: { equals: 'signOff' } }, { at: { greater_than_equal: from } }, { at: { less_than: until } }],
    },
    select: { review: true, at: true },
    sort: '-at',
    limit: MOST,
    pagination: false,
    req,
  })
  const latest = new Map<string, string>()
  for (const { review, at } of docs as unknown as { review: string; at: string }[])
    if (!latest.has(review)) latest.set(review, new Date(at).toISOString())
  const texts = await findTexts(req, {
    and: [{ id: { in: [...latest.keys()] } }, { state: { not_equals: 'withdrawn' } }],
  })
  return manuscripts(texts).flatMap((text) => ({ text, at: latest.get(text.id) ?? text.since, isPublic: true }))
}

async function scheduledWithin(req: PayloadRequest, { from, until }: Span): Promise<CalendarEntry[]> {
  const texts = await findTexts(req, {
    and: [
      { state: { equals: 'scheduled' } },
      { scheduledFor: { greater_than_equal: from } },
      { scheduledFor: { less_than: until } },
    ],
  })
  return manuscripts(texts).flatMap((text) =>
    text.scheduledFor ? { text, at: text.scheduledFor, isPublic: false } : [],
  )
}
