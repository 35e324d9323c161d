import type { FlattenedField } from 'payload'
import type { Document } from './stores.ts'

/** A document as both databases know it: what is not filled is absent, whichever way each says so. JSON stays as it is. */
export function plainDocument(fields: readonly FlattenedField[], document: Document): Document {
  const known = fields.flatMap((field) => {
    const value = plainValue(field, document[field.name])
    return value === undefined || ('virtual' in field && field.virtual) || field.type === 'join'
      ? []
      : [[field.name, value]]
  })
  const { createdAt, updatedAt } = document
  return { ...Object.fromEntries(known), ...defined({ createdAt, updatedAt }) }
}

function plainValue(field: FlattenedField, value: unknown): unknown {
  if (value === null || value === undefined) return undefined
  if (field.type === 'json' || field.type === 'richText') return value
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return value.length > 0 ? value.map((row) => plainRow(field, row)) : undefined
  if (!('flattenedFields' in field)) return value
  const group = plainDocument(field.flattenedFields, value as Document)
  return Object.keys(group).length > 0 ? group : undefined
}

function plainRow(field: FlattenedField, row: unknown): unknown {
  const own = { id: (row as Document)?.id }
  if (field.type === 'array') return { ...plainDocument(field.flattenedFields, row as Document), ...defined(own) }
  if (field.type !== 'blocks') return row
  const { blockName, blockType } = row as Document
  const block = field.blocks.find(({ slug }) => slug === blockType)
  return {
    ...plainDocument(block?.flattenedFields ?? [], row as Document),
    ...defined({ ...own, blockName, blockType }),
  }
}

const defined = (values: Document): Document =>
  Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => {
      if (value === undefined || value === null) return []
      return [[key, value instanceof Date ? value.toISOString() : value]]
    }),
  )
