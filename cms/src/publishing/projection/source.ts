import type { PageKind } from 'shared/kinds'
import type { Reference } from 'shared/parts'
import { cleanText } from 'shared/text'

/** A document as its collection or global holds it. Only the fields that a projection names are ever read. */
export type Source = Record<string, unknown>

/** Words for readers: cleaned of what no reader's format can carry; '' where the field is empty. */
export const text = (value: unknown): string => (typeof value === 'string' ? cleanText(value).trim() : '')

export const texts = (value: unknown): string[] => items(value).map(text).filter(Boolean)

const items = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

export const objects = (value: unknown): Source[] => items(value).filter(isObject)

export const group = (value: unknown): Source => (isObject(value) ? value : {})

/** The id in a relation to one collection. */
export function relation(value: unknown): string | null {
  const id = isObject(value) ? value.id : value
  return typeof id === 'string' ? id : null
}

export const relations = (value: unknown): string[] => items(value).flatMap((item) => relation(item) ?? [])

/** A relation to one of several collections. */
export function reference(value: unknown): Reference | null {
  if (!isObject(value)) return null
  const id = relation(value.value)
  return id ? { kind: value.relationTo as PageKind, id } : null
}

export const references = (value: unknown): Reference[] => items(value).flatMap((item) => reference(item) ?? [])

const isObject = (value: unknown): value is Source =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
