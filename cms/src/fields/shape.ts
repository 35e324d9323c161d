import {
  APIError,
  type CollectionBeforeOperationHook,
  type CollectionConfig,
  type FlattenedField,
  type GlobalConfig,
} from 'payload'
import { isBottomless } from './isBottomless.ts'
import { labelOf } from './labelOf.ts'

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** No list of the newsroom is longer; a database breaks on lists that are. */
const LONGEST_LIST = 1000

/** An instant of these centuries: others are slips of the hand, and no calendar shows them. */
function isDate(value: unknown): boolean {
  if (typeof value !== 'string' && !(value instanceof Date)) return false
  const year = new Date(value).getUTCFullYear()
  return year >= 1800 && year < 2200
}

/** Payload checks what fields say, not what they are: other types are dropped or stored without a word, or break it. */
function refuseMalformed(fields: readonly FlattenedField[], data: unknown): void {
  refuseShapeless(data)
  refuseIn(fields, data, '')
}

/** For data that Payload copies before its hooks run: values within values without end break it there. */
export function refuseShapeless(data: unknown): asserts data is Record<string, unknown> {
  if (!isRecord(data) || isBottomless(data)) throw malformed('请求的内容')
}

/** A copy of a declaration whose incoming data are checked before anything else sees them. */
export function checkingShape<Declaration extends CollectionConfig | GlobalConfig>(declaration: Declaration) {
  const beforeOperation = [check, ...(declaration.hooks?.beforeOperation ?? [])]
  return { ...declaration, hooks: { ...declaration.hooks, beforeOperation } } as Declaration
}

const WRITING = ['create', 'update', 'updateByID']

type Place = { args: { data?: unknown }; operation: string }
type Owner = { collection?: unknown; global?: unknown }

const check = ({ args, operation, collection, global }: Place & Owner) => {
  const { flattenedFields } = (collection ?? global) as { flattenedFields: FlattenedField[] }
  if (WRITING.includes(operation)) refuseMalformed(flattenedFields, args.data)
  return args as Parameters<CollectionBeforeOperationHook>[0]['args']
}

function refuseIn(fields: readonly FlattenedField[], data: Record<string, unknown>, place: string): void {
  for (const field of fields) {
    const value = data[field.name]
    const isGroup = field.type === 'group' || field.type === 'tab'
    if (value !== undefined && (value !== null || isGroup)) refuseValue(field, value, `${place}「${labelOf(field)}」`)
  }
}

function refuseValue(field: FlattenedField, value: unknown, place: string): void {
  if (field.type === 'array') refuseRows(field.flattenedFields, value, place)
  else if (field.type === 'group' || field.type === 'tab') refuseGroup(field.flattenedFields, value, place)
  else if (field.type !== 'join' && 'hasMany' in field && field.hasMany) refuseMany(field, value, place)
  else if (!isOfType(field, value)) throw malformed(place)
}

function refuseGroup(fields: readonly FlattenedField[], group: unknown, place: string): void {
  if (!isRecord(group)) throw malformed(place)
  refuseIn(fields, group, place)
}

function refuseMany(field: FlattenedField, value: unknown, place: string): void {
  if (value === '') return
  refuseNoList(value, place)
  for (const [index, each] of value.entries()) {
    if (!isOfType(field, each)) throw malformed(`${place}第 ${index + 1} 项`)
  }
}

/** The admin's form sends 0 for a list without rows. */
function refuseRows(fields: readonly FlattenedField[], rows: unknown, place: string): void {
  if (rows === 0 || rows === '0') return
  refuseNoList(rows, place)
  for (const [index, row] of rows.entries()) {
    if (!isRecord(row)) throw malformed(`${place}第 ${index + 1} 项`)
    refuseIn(fields, row, `${place}第 ${index + 1} 项`)
  }
}

function refuseNoList(value: unknown, place: string): asserts value is unknown[] {
  if (!Array.isArray(value)) throw malformed(place)
  if (value.length <= LONGEST_LIST) return
  throw new APIError(`${place}有 ${value.length} 项，超过了 ${LONGEST_LIST} 项，什么都没有保存。请删减后再试。`, 400)
}

function isOfType(field: FlattenedField, value: unknown): boolean {
  switch (field.type) {
    case 'text':
    case 'textarea':
    case 'email':
    case 'select':
    case 'radio':
      return typeof value === 'string'
    case 'number':
      return typeof value === 'string' || Number.isFinite(value)
    case 'date':
      return isDate(value)
    case 'relationship':
    case 'upload':
      return Array.isArray(field.relationTo) ? isReference(value, field.relationTo) : typeof value === 'string'
    default:
      return true
  }
}

const isReference = (value: unknown, kinds: readonly string[]): boolean =>
  value === '' ||
  (isRecord(value) && kinds.includes(String(value.relationTo)) && typeof value.value === 'string' && value.value !== '')

const malformed = (place: string): APIError => new APIError(`${place}的写法不对，什么都没有保存。请检查后再试。`, 400)
