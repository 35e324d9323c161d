import type { NumberField } from 'payload'

const FIRST_YEAR = 1949
const LAST_YEAR = 2100

/** A year of this republic. */
export const year = (name: string, label: string): NumberField => ({
  name,
  type: 'number',
  label,
  validate: (value: unknown) =>
    value === null ||
    value === undefined ||
    isYear(value) ||
    `${label}必须是 ${FIRST_YEAR} 到 ${LAST_YEAR} 之间的年份。`,
})

const isYear = (value: unknown): boolean =>
  Number.isInteger(value) && Number(value) >= FIRST_YEAR && Number(value) <= LAST_YEAR
