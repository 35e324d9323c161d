import type { SelectField } from 'payload'
import { options } from './options.ts'

/** How a choice is told among the versions of a document. */
export const toldInWords = { Diff: '/admin/comparing/ChoiceDiff.tsx#ChoiceDiff' }

type More = Pick<SelectField, 'defaultValue'> &
  Pick<NonNullable<SelectField['admin']>, 'condition' | 'description' | 'position'>

/** One word out of a list of the contract. */
export const choice = (
  name: string,
  label: string,
  words: Readonly<Record<string, string>>,
  { defaultValue, ...admin }: More = {},
): SelectField =>
  ({
    name,
    type: 'select',
    label,
    defaultValue,
    options: options(words),
    admin: { ...admin, components: toldInWords },
  }) as SelectField
