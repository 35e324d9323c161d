import { randomUUID } from 'node:crypto'
import type { TextField } from 'payload'
import { id as uuid } from 'shared/parts'

/** Ids are text UUIDs in every collection, so that they are alike on every database. */
export const id: TextField = {
  name: 'id',
  type: 'text',
  label: '编号',
  required: true,
  defaultValue: () => randomUUID(),
  validate: (value: unknown) => uuid.safeParse(value).success || '编号必须是 UUID。请不要自行填写，由系统生成即可。',
  admin: { hidden: true },
}
