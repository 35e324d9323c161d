import type { Kind } from 'shared/kinds'
import { type Publication, publication } from 'shared/publication'
import type { Source } from '../../publishing/projection/source.ts'
import { filledIn } from './placeholders.ts'

/** A draft with more that is not fit is shown nowhere; no list of the newsroom is longer. */
const MOST_REPAIRS = 1000

/** A draft without what the contract would refuse, or null where nothing helps. What is not fit is left out. */
export function repaired(kind: Kind, draft: Source, at: string): Publication | null {
  let value = draft
  for (let repairs = 0; repairs < MOST_REPAIRS; repairs++) {
    const result = publication.safeParse(filledIn(kind, value, at))
    if (result.success) return result.data
    value = without(value, result.error.issues[0]?.path ?? [])
  }
  return null
}

/** Leaves out the item of a list that is not fit, or empties the field. */
function without(value: Source, [name, index]: readonly PropertyKey[]): Source {
  const field = value[String(name)]
  return { ...value, [String(name)]: Array.isArray(field) ? withoutItem(field, index) : emptied(field) }
}

const withoutItem = (items: readonly unknown[], index: PropertyKey | undefined): unknown[] =>
  typeof index === 'number' ? items.toSpliced(index, 1) : []

const emptied = (field: unknown): unknown => (typeof field === 'string' ? '' : null)
