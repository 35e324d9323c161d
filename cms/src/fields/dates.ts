import type { DateField, FieldHook } from 'payload'
import { isoDay } from 'shared/shanghai'

type Words = { label: string; description?: string } & Pick<DateField, 'index'> &
  Pick<NonNullable<DateField['admin']>, 'position' | 'condition' | 'width'>

/** Versions of a day are compared as days. */
const COMPONENTS = { Diff: '/admin/dates/DayDiff.tsx#DayDiff' }

type Appearance = Pick<NonNullable<DateField['admin']>, 'components' | 'date'>

const dated = (name: string, { label, index, ...admin }: Words, shown: Appearance): DateField => ({
  name,
  type: 'date',
  label,
  index,
  admin: { ...admin, ...shown },
})

/** A minute, typed and shown as it is in Shanghai. */
export const time = (name: string, words: Words): DateField =>
  dated(name, words, {
    date: {
      pickerAppearance: 'dayAndTime',
      displayFormat: 'yyyy年M月d日 HH:mm',
      timeFormat: 'HH:mm',
      timeIntervals: 30,
    },
  })

/** A day in Shanghai. */
export const day = (name: string, words: Words): DateField => ({
  ...dated(name, words, {
    components: COMPONENTS,
    date: { pickerAppearance: 'dayOnly', displayFormat: 'yyyy年M月d日' },
  }),
  hooks: { beforeChange: [toNoon((iso) => iso)] },
})

/** A month in Shanghai. */
export const month = (name: string, words: Words): DateField => ({
  ...dated(name, words, {
    components: COMPONENTS,
    date: { pickerAppearance: 'monthOnly', displayFormat: 'yyyy年M月' },
  }),
  hooks: { beforeChange: [toNoon((iso) => `${iso.slice(0, 7)}-01`)] },
})

/** Days are kept as noon UTC, which is the same day from Greenwich to Shanghai and nearly everywhere else. */
const toNoon =
  (dayOf: (iso: string) => string): FieldHook =>
  ({ value }) =>
    value ? `${dayOf(isoDay(value))}T12:00:00.000Z` : value
