import { z } from 'zod'
import { body } from '../blocks.ts'
import { LECTURE_ARRANGEMENTS, LECTURE_FORMS, LECTURE_TYPES } from '../lectures.ts'
import { attachment, id, instant, MAX_NAMED, text, title } from '../parts.ts'
import { byline, corrected, keys, paged } from './fields.ts'

/** A work that won something in a contest (征文, 诵读, 演讲). */
const result = z.strictObject({ award: title, work: text, author: text })

/**
 * `deadline` is the end of a contest's entries (征文), and the end of the event itself then. `recaps` are the news
 * items that look back on it. Whether it is coming, under way or over follows from recorded time.
 */
export const lecture = z.strictObject({
  kind: z.literal('lectures'),
  ...paged,
  ...byline,
  ...corrected,
  title,
  type: keys(LECTURE_TYPES),
  form: keys(LECTURE_FORMS),
  startAt: instant,
  endAt: instant,
  deadline: instant.nullable(),
  venue: z.strictObject({ name: text, address: text }),
  unit: id.nullable(),
  speakers: z.array(id).max(MAX_NAMED),
  audience: text,
  capacity: z.int().positive().max(1_000_000).nullable(),
  registration: text,
  points: z.array(text),
  body,
  attachments: z.array(attachment).max(MAX_NAMED),
  arrangement: keys(LECTURE_ARRANGEMENTS),
  arrangementReason: text,
  recaps: z.array(id).max(MAX_NAMED),
  results: z.array(result),
})
