import { isDeepStrictEqual } from 'node:util'
import type { FlattenedField } from 'payload'
import { labelOf } from '../../fields/labelOf.ts'
import { FACTS } from '../../pictures/receiving/keepFile.ts'

type Data = Readonly<Record<string, unknown>>

/** What every save brings along. */
const BY_ITSELF = [
  ...['id', 'createdAt', 'updatedAt', 'deletedAt', '_status', 'globalType'],
  ...['sessions', 'loginAttempts', 'lockUntil', 'url', 'thumbnailURL', 'sizes'],
]

/** Fields that Payload brings along have no label of ours, and a file has many fields for one thing. */
const LABELS: Readonly<Record<string, string>> = {
  password: '密码',
  email: '邮箱',
  focalX: '焦点',
  focalY: '焦点',
  ...Object.fromEntries(FACTS.map((name) => [name, '文件'])),
  hashes: '文件',
  shownHashes: '文件',
}

/**
 * The labels of the fields whose values these two texts of one document do not share. What a save does not mention stays as
 * it was; an old version that is restored is the whole text.
 */
export function changedFields(
  fields: readonly FlattenedField[],
  { before, after, isWhole }: { before: Data; after: Data; isWhole: boolean },
): string[] {
  const left = isWhole ? fields.filter(({ type }) => type !== 'join').map(({ name }) => name) : []
  const names = [...new Set([...Object.keys(after), ...left])].filter(
    (name) => !BY_ITSELF.includes(name) && differs(before[name], after[name]),
  )
  return [...new Set(names.map((name) => LABELS[name] ?? labelIn(fields, name)))]
}

/** Nothing, an empty text and an empty list are the same to a reader, and databases do not tell them apart alike. */
function differs(before: unknown, after: unknown): boolean {
  return !isDeepStrictEqual(before, after) && !(isEmpty(before) && isEmpty(after))
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

function labelIn(fields: readonly FlattenedField[], name: string): string {
  const field = fields.find((each) => each.name === name)
  return (field && labelOf(field)) || name
}
