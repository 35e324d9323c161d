import type { FlattenedField } from 'payload'
import { group, objects, reference, relation, type Source } from '../../publishing/projection/source.ts'

/** What is kept about a document by itself, and what says who may do something with it: neither belongs to its text. */
const BESIDE_THE_TEXT = [
  'id',
  'createdAt',
  'updatedAt',
  'deletedAt',
  'deletedBy',
  '_status',
  'globalType',
  'mentions',
  'writers',
  'stages',
  'reviewers',
  'submittingUnit',
]

/**
 * The fields of a document that somebody wrote, relations by their ids. Empty fields are left out, however a database
 * keeps them; so are the numbers that Payload gives to rows.
 */
export function ownFields(fields: readonly FlattenedField[], document: Source): Source {
  const own: Source = {}
  for (const field of fields) {
    if (BESIDE_THE_TEXT.includes(field.name) || field.type === 'join' || ('virtual' in field && field.virtual)) continue
    const value = ownValue(field, document[field.name])
    if (!isEmpty(value)) own[field.name] = value
  }
  return own
}

function ownValue(field: FlattenedField, value: unknown): unknown {
  if (isEmpty(value)) return undefined
  switch (field.type) {
    case 'array':
      return objects(value).map((row) => ownFields(field.flattenedFields, row))
    case 'group':
    case 'tab':
      return ownFields(field.flattenedFields, group(value))
    case 'date':
      return new Date(value as string).toISOString()
    case 'relationship':
    case 'upload':
      return Array.isArray(value) ? value.map((each) => ownRelation(field, each)) : ownRelation(field, value)
    default:
      return value
  }
}

const ownRelation = ({ relationTo }: { relationTo: string | readonly string[] }, value: unknown): unknown =>
  Array.isArray(relationTo) ? reference(value) : relation(value)

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '' || value === false) return true
  return typeof value === 'object' && !(value instanceof Date) && Object.keys(value).length === 0
}
