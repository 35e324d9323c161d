import { z } from 'zod'
import { body } from '../blocks.ts'
import { ORIGINS } from '../origins.ts'
import { attachment, day, id, image, instant, MAX_NAMED, reference, text, title, webUrl } from '../parts.ts'
import { byline, corrected, keys, paged } from './fields.ts'

/** `originalDate` is the day on which a text of the old site had appeared; a text is pinned until an instant. */
const article = {
  ...paged,
  ...byline,
  ...corrected,
  title,
  shortTitle: text,
  subtitle: text,
  lead: text,
  body,
  cover: image.nullable(),
  column: id,
  topics: z.array(id).max(MAX_NAMED),
  profiles: z.array(id).max(MAX_NAMED),
  origin: keys(ORIGINS),
  sourceUrl: webUrl.nullable(),
  keywords: z.array(title),
  attachments: z.array(attachment).max(MAX_NAMED),
  related: z.array(reference).max(MAX_NAMED),
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
  .strictObject({ kind: z.literal('stories'), ...article, units: z.array(id).max(MAX_NAMED) })
  .refine(isReprintWithLink, { path: ['sourceUrl'] })
export const newsItem = z
  .strictObject({ kind: z.literal('news'), ...article })
  .refine(isReprintWithLink, { path: ['sourceUrl'] })
