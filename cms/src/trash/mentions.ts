import type { FlattenedField, TextField } from 'payload'
import { nobody } from '../access/nobody.ts'

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** What the texts of a document show or link to, by their ids: no database finds it inside the texts themselves. */
export const mentionsField: TextField = {
  name: 'mentions',
  type: 'text',
  label: '正文里用到的',
  hasMany: true,
  index: true,
  access: { create: nobody, update: nobody },
  admin: { hidden: true },
}

/** The ids of all media and documents in the rich texts of a document, each once. */
export const mentionsIn = (fields: readonly FlattenedField[], data: object): string[] => [
  ...new Set(fields.flatMap((field) => idsAt(field, (data as Record<string, unknown>)[field.name]))),
]

function idsAt(field: FlattenedField, value: unknown): string[] {
  if (field.type === 'richText') return idsIn(value)
  if (!('flattenedFields' in field)) return []
  const rows = Array.isArray(value) ? value : [value]
  return rows.flatMap((row) => (typeof row === 'object' && row !== null ? mentionsIn(field.flattenedFields, row) : []))
}

function idsIn(value: unknown): string[] {
  if (typeof value === 'string') return UUID.test(value) ? [value] : []
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(idsIn) : []
}
