import {
  APIError,
  type CollectionBeforeOperationHook,
  type CollectionConfig,
  type FlattenedField,
  type PayloadRequest,
} from 'payload'
import { office } from './office.ts'
import { ownUnit } from './ownUnit.ts'

interface Question {
  where?: unknown
  sort?: unknown
  joins?: unknown
}

/** A copy of a declaration that is asked within the limits of whoever asks. */
export const askingWithin = (declaration: CollectionConfig): CollectionConfig => ({
  ...declaration,
  hooks: {
    ...declaration.hooks,
    beforeOperation: [refuseAskingAcross, ...(declaration.hooks?.beforeOperation ?? [])],
  },
})

/**
 * Searching or sorting by the words of what a document points to would tell a correspondent, answer by answer, what
 * another unit wrote there.
 */
const refuseAskingAcross: CollectionBeforeOperationHook = ({ args, collection, overrideAccess, req }) => {
  const isLimited = !overrideAccess && ownUnit(req) !== null && !office({ req })
  if (isLimited && asksAcross(collection.flattenedFields, args as Question, req)) {
    throw new APIError('不能按关联内容里的文字查找或者排序，没有执行。请改用这一类内容自己的项目。', 403)
  }
  return args
}

function asksAcross(fields: readonly FlattenedField[], { where, sort, joins }: Question, req: PayloadRequest): boolean {
  const order = [sort].flat().flatMap((each) => (typeof each === 'string' ? each.split(',') : []))
  return (
    whereAcross(fields, where) ||
    order.some((path) => isAcross(fields, path.trim().replace(/^-/, ''))) ||
    entriesOf(joins).some(([name, question]) => {
      const join = fields.find((field) => field.name === name)
      const other = join?.type === 'join' && typeof join.collection === 'string' ? join.collection : null
      return other !== null && asksAcross(req.payload.collections[other].config.flattenedFields, entry(question), req)
    })
  )
}

const whereAcross = (fields: readonly FlattenedField[], where: unknown): boolean =>
  entriesOf(where).some(([path, condition]) =>
    /^(and|or)$/i.test(path)
      ? entriesOf(condition).some(([, each]) => whereAcross(fields, each))
      : isAcross(fields, path) ||
        entriesOf(condition).some(([, value]) => entriesOf(value).length > 0 && !Array.isArray(value)),
  )

/** What follows the name of a relation, unless it is the id there. */
const OF_THE_RELATION = ['id', 'value', 'relationTo']

function isAcross(fields: readonly FlattenedField[], path: string): boolean {
  const [name = '', ...rest] = path.replaceAll('__', '.').split('.')
  const field = fields.find((each) => each.name === name)
  if (!field) return name === 'version' && isAcross(fields, rest.join('.'))
  if (field.type === 'relationship' || field.type === 'upload' || field.type === 'join') {
    return rest.length > 1 || (rest.length === 1 && !OF_THE_RELATION.includes(rest[0] ?? ''))
  }
  return 'flattenedFields' in field && rest.length > 0 && isAcross(field.flattenedFields, rest.join('.'))
}

const entry = (value: unknown): Question => (typeof value === 'object' && value !== null ? value : {})
const entriesOf = (value: unknown): [string, unknown][] => Object.entries(entry(value))
