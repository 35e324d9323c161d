import { z } from 'zod'
import { COLUMN_TYPES, type ColumnType } from '../columns.ts'
import { id, image, MAX_NAMED, reference, text, title } from '../parts.ts'
import { STUDIO_LEVELS } from '../people.ts'
import { keys, paged } from './fields.ts'

/** `parent` makes a tree: county unions and the enterprises below them. */
export const unit = z.strictObject({
  kind: z.literal('units'),
  ...paged,
  name: title,
  introduction: text,
  parent: id.nullable(),
})

export const column = z.strictObject({
  kind: z.literal('columns'),
  ...paged,
  name: title,
  description: text,
  type: keys<ColumnType>(COLUMN_TYPES),
  order: z.int(),
})

/** `items` are those whose order was made by hand; articles may name the topic themselves and follow. */
export const topic = z.strictObject({
  kind: z.literal('topics'),
  ...paged,
  title,
  introduction: text,
  cover: image.nullable(),
  items: z.array(reference).max(MAX_NAMED),
})

/** An innovation studio; its members are the profiles that name it. */
export const studio = z.strictObject({
  kind: z.literal('studios'),
  ...paged,
  name: title,
  leader: id.nullable(),
  unit: id.nullable(),
  level: keys(STUDIO_LEVELS),
  year: z.int().min(1949).max(2100).nullable(),
  introduction: text,
})

/** One who gives lectures. `subjects` are what they speak on. */
export const speaker = z.strictObject({
  kind: z.literal('speakers'),
  ...paged,
  name: title,
  identity: text,
  unit: id.nullable(),
  profile: id.nullable(),
  subjects: z.array(title),
})
