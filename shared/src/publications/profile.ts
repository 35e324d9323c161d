import { z } from 'zod'
import { body } from '../blocks.ts'
import { HONOUR_LEVELS, HONOURS, type HonourLevel, type HonourTitle, honoursProblem } from '../honours.ts'
import { id, image, MAX_NAMED, reference, text, title } from '../parts.ts'
import { ACHIEVEMENT_TYPES, ETHNICITIES, GENDERS, POLITICAL_STATUSES } from '../people.ts'
import { TRADES } from '../trades.ts'
import { byline, corrected, keys, paged } from './fields.ts'

/** `session` tells which conferment it was (届次), e.g. 第三届. */
const honour = z.strictObject({
  title: keys<HonourTitle>(HONOURS),
  level: keys<HonourLevel>(HONOUR_LEVELS),
  year: z.int().min(1949).max(2100),
  session: text,
  grantor: text,
  documentNumber: text,
})

const achievement = z.strictObject({ type: keys(ACHIEVEMENT_TYPES), name: title, detail: text })

/** `masters` are the profiles of those who taught this person; their pages name their apprentices in turn. */
export const profile = z.strictObject({
  kind: z.literal('profiles'),
  ...paged,
  ...byline,
  ...corrected,
  name: title,
  shortTitle: text,
  gender: keys(GENDERS).nullable(),
  ethnicity: keys(ETHNICITIES).nullable(),
  politicalStatus: keys(POLITICAL_STATUSES).nullable(),
  unit: id.nullable(),
  trade: keys(TRADES),
  position: text,
  rank: text,
  honours: z.array(honour).refine((honours) => honoursProblem(honours) === null),
  summary: text,
  quote: text,
  body,
  achievements: z.array(achievement),
  studio: id.nullable(),
  masters: z.array(id).max(MAX_NAMED),
  portrait: image.nullable(),
  gallery: z.array(image).max(MAX_NAMED),
  related: z.array(reference).max(MAX_NAMED),
})
