import type { FlattenedField } from 'payload'

export interface Reference {
  collection: string
  id: string
}

type Fields = readonly FlattenedField[]
type Data = Record<string, unknown>
type Relation = Extract<FlattenedField, { type: 'relationship' | 'upload' }>
type IsGone = (reference: Reference) => boolean

const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value)

const isRelation = (field: FlattenedField): field is Relation =>
  field.type === 'relationship' || field.type === 'upload'

/** All that relationship and upload fields of a document point to. */
export function referencesIn(fields: Fields, data: Data): Reference[] {
  const references: Reference[] = []
  withoutReferences(fields, data, (reference) => references.push(reference) < 0)
  return references
}

/** A copy of a document in whose relationship and upload fields nothing points to what is gone. */
export function withoutReferences(fields: Fields, data: Data, isGone: IsGone): Data {
  const kept = { ...data }
  for (const field of fields) {
    const value = data[field.name]
    if (value !== undefined && value !== null) kept[field.name] = cleaned(field, value, isGone)
  }
  return kept
}

function cleaned(field: FlattenedField, value: unknown, isGone: IsGone): unknown {
  if (isRelation(field)) return cleanedRelation(field, value, isGone)
  if (Array.isArray(value)) return value.map((row) => (isData(row) ? cleanedRow(field, row, isGone) : row))
  return isData(value) && 'flattenedFields' in field ? withoutReferences(field.flattenedFields, value, isGone) : value
}

function cleanedRow(field: FlattenedField, row: Data, isGone: IsGone): Data {
  if (field.type !== 'blocks')
    return 'flattenedFields' in field ? withoutReferences(field.flattenedFields, row, isGone) : row
  const block = field.blocks.find(({ slug }) => slug === row.blockType)
  return block ? withoutReferences(block.flattenedFields, row, isGone) : row
}

function cleanedRelation(field: Relation, value: unknown, isGone: IsGone): unknown {
  const stays = (each: unknown) => {
    const reference = referenceOf(field, each)
    return !reference || !isGone(reference)
  }
  if (Array.isArray(value)) return value.filter(stays)
  return stays(value) ? value : null
}

function referenceOf({ relationTo }: Relation, value: unknown): Reference | undefined {
  if (typeof relationTo === 'string')
    return typeof value === 'string' ? { collection: relationTo, id: value } : undefined
  if (!isData(value) || typeof value.value !== 'string') return undefined
  return { collection: String(value.relationTo), id: value.value }
}

/** Where documents may point to a collection, as paths of MongoDB: rows of lists are no step of them. */
export function pathsTo(collection: string, fields: Fields, prefix = ''): string[] {
  return fields.flatMap((field) => {
    const path = `${prefix}${field.name}`
    if (isRelation(field)) return pathOf(field, collection, path)
    if (field.type === 'blocks')
      return field.blocks.flatMap(({ flattenedFields }) => pathsTo(collection, flattenedFields, `${path}.`))
    return 'flattenedFields' in field ? pathsTo(collection, field.flattenedFields, `${path}.`) : []
  })
}

function pathOf({ relationTo }: Relation, collection: string, path: string): string[] {
  if (Array.isArray(relationTo)) return relationTo.includes(collection as never) ? [`${path}.value`] : []
  return relationTo === collection ? [path] : []
}
