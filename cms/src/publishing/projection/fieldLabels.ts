import type { FlattenedField, Payload } from 'payload'
import { isGlobalKind, type Kind } from 'shared/kinds'
import { labelOf } from '../../fields/labelOf.ts'

type Path = readonly PropertyKey[]

/** Names a field as the editor's form does, e.g. 「荣誉」第 2 项「授予年份」. */
export type NameField = (path: Path) => string

export function fieldNames(payload: Payload, kind: Kind): NameField {
  const fields = fieldsOf(payload, kind)
  return (path) => nameAt(fields, path)
}

function fieldsOf({ config, collections }: Payload, kind: Kind): FlattenedField[] {
  if (!isGlobalKind(kind)) return collections[kind].config.flattenedFields
  return config.globals.find(({ slug }) => slug === kind)?.flattenedFields ?? []
}

function nameAt(fields: readonly FlattenedField[], [step, ...rest]: Path): string {
  if (typeof step === 'number') return `第 ${step + 1} 项${nameAt(fields, rest)}`
  const field = fields.find(({ name }) => name === step)
  if (!field) return ''
  return `「${labelOf(field)}」${nameAt('flattenedFields' in field ? field.flattenedFields : [], rest)}`
}
