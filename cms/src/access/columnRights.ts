import { isDeepStrictEqual } from 'node:util'
import { APIError, type FieldAccess, type FieldHook } from 'payload'
import { relations } from '../publishing/projection/source.ts'
import { administrators } from './administrators.ts'
import { EDITORIAL } from './editors.ts'
import { holds } from './roles.ts'

/** Who writes and reviews in a column is for administrators to say. Payload puts the stored value in where none is named. */
export const refuseOthers: FieldHook = ({ value, previousValue, operation, req, field }) => {
  const before = operation === 'create' ? field.defaultValue : previousValue
  if (!req.user || administrators({ req }) || isUnchanged(value, before)) return value
  throw refused(`只有管理员可以更改栏目的“${field.label}”`, '联系管理员')
}

/**
 * A column that names nobody is open to all: whoever is shut out of it is let in by somebody else. Who neither writes
 * nor reviews gains nothing.
 */
export const refuseOwnAdmission: FieldHook = ({ value, previousValue, operation, req, field }) => {
  if (!req.user || operation === 'create' || !holds(req.user, 'correspondent', ...EDITORIAL)) return value
  const me = String(req.user.id)
  if (includes(previousValue, me) || !includes(value, me)) return value
  throw refused(`不能把自己加进栏目的“${field.label}”`, '另一位管理员来改')
}

/** What an older version says of rights does not come back by the hand of whoever may not give them. */
export const keepWhenRestored: FieldHook = ({ value, previousValue, req }) =>
  req.context.isRestoringVersion && req.user && !administrators({ req }) ? (previousValue ?? value) : value

export const byAdministrators: { create: FieldAccess; update: FieldAccess } = {
  create: administrators,
  update: administrators,
}

const includes = (people: unknown, id: string): boolean =>
  relations(people).length === 0 || relations(people).includes(id)

const isUnchanged = (value: unknown, before: unknown): boolean =>
  value === undefined || isDeepStrictEqual(plain(value), plain(before))

const plain = (value: unknown): unknown => (Array.isArray(value) ? relations(value) : (value ?? []))

const refused = (rule: string, whom: string): APIError => new APIError(`${rule}，什么都没有保存。请${whom}。`, 403)
