import { z } from 'zod'
import { body } from '../blocks.ts'
import { ORIGINS } from '../origins.ts'
import { attachment, day, id, image, instant, reference, text, title, webUrl } from '../parts.ts'
import { byline, keys, paged } from './fields.ts'

/** `originalDate` is the day on which a text of the old site had appeared; a text is pinned until an instant. */
const article = {
  ...paged,
  ...byline,
  title,
  shortTitle: text,
  subtitle: text,
  lead: text,
  body,
  cover: image.nullable(),
  column: id,
  topics: z.array(id),
  profiles: z.array(id),
  origin: keys(ORIGINS),
  sourceUrl: webUrl.nullable(),
  keywords: z.array(title),
  attachments: z.array(attachment),
  related: z.array(reference),
  pinnedUntil: instant.nullable(),
  originalDate: day.nullable(),
}

const isReprintWithLink = ({
  origin,
  source,
  sourceUrl,
}: {
  origin: string
  source: string
  sourceUrl: string | null
}) => origin === 'original' || (source !== '' && sourceUrl !== null)

/** `units` are those that its people belonged to at sign-off. */
export const story = z
  .strictObject({ kind: z.literal('stories'), ...article, units: z.array(id) })
  .refine(isReprintWithLink, { path: ['sourceUrl'] })
export const newsItem = z
  .strictObject({ kind: z.literal('news'), ...article })
  .refine(isReprintWithLink, { path: ['sourceUrl'] })
