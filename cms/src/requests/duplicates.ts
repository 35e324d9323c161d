import type { FlattenedField, PayloadRequest } from 'payload'

interface Failure extends Error {
  code?: unknown
  data?: { errors?: { message: string; path: string }[] }
}

interface Place {
  fields: readonly FlattenedField[]
  req: PayloadRequest
}

/** The field whose value something else has already, where that is what a database complains of. */
export function duplicateIn(errors: readonly Failure[], { req }: Place): string | undefined {
  if (errors.some(({ code }) => code === 'SQLITE_CONSTRAINT_PRIMARYKEY')) return 'id'
  const unique = ['Value must be unique', req.t('error:valueMustBeUnique'), req.t('error:userEmailAlreadyRegistered')]
  const mistakes = errors.flatMap(({ data }) => (Array.isArray(data?.errors) ? data.errors : []))
  return mistakes.find(({ message }) => unique.includes(message))?.path
}

/** An answer that names the field, and lets the form mark it. */
export function duplicated(path: string, { fields, req }: Place): Record<string, unknown> {
  const message = `「${labelIn(path, { fields, req })}」已经被另一份内容使用，没有保存。请换一个，再试一次。`
  return { errors: [{ name: 'ValidationError', message, data: { errors: [{ path, message }] } }] }
}

function labelIn(path: string, { fields, req: { i18n, t } }: Place): string {
  const field = fields.find(({ name }) => name === path)
  const label = field && 'label' in field ? field.label : undefined
  if (typeof label === 'function') return String(label({ i18n, t }))
  return typeof label === 'string' ? label : '编号'
}
