import type { SelectField } from 'payload'
import { options } from './options.ts'

type More = Pick<SelectField, 'defaultValue'> &
  Pick<NonNullable<SelectField['admin']>, 'condition' | 'description' | 'position'>

/** One word out of a list of the contract. */
export const choice = (
  name: string,
  label: string,
  words: Readonly<Record<string, string>>,
  { defaultValue, ...admin }: More = {},
): SelectField => ({ name, type: 'select', label, defaultValue, options: options(words), admin }) as SelectField
