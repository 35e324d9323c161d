import type { FlattenedField, Payload } from 'payload'

const COMPARED =
  /\[([^[\]]+)\]\[(?:equals|not_equals|in|not_in|greater_than|greater_than_equal|less_than|less_than_equal)\]/

/** Whether a query compares a date with what is none: one database answers that with nothing, the other breaks. */
export function hasUnreadableDate(payload: Payload, route: string, { searchParams }: URL): boolean {
  const [, slug = ''] = route.split('/')
  const collection = payload.collections[slug as keyof typeof payload.collections]?.config
  if (!collection) return false
  const dates = new Set(datesIn(collection.flattenedFields, ''))
  return [...searchParams].some(([key, value]) => {
    const field = key.startsWith('where') && COMPARED.exec(key)?.[1]?.replace(/^version\./, '')
    return field && dates.has(field) && value.split(',').some(isNoDate)
  })
}

const isNoDate = (value: string): boolean => value !== '' && value !== 'null' && Number.isNaN(Date.parse(value))

function datesIn(fields: readonly FlattenedField[], prefix: string): string[] {
  return fields.flatMap((field) => {
    if (field.type === 'date') return [`${prefix}${field.name}`]
    return 'flattenedFields' in field ? datesIn(field.flattenedFields, `${prefix}${field.name}.`) : []
  })
}
