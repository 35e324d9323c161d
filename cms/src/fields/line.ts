import type { TextareaField, TextField } from 'payload'

type Admin = Pick<NonNullable<TextField['admin']>, 'condition' | 'description' | 'placeholder' | 'position'>

/** Words on one line. */
export const line = (
  name: string,
  label: string,
  { maxLength = 200, ...admin }: Admin & { maxLength?: number } = {},
): TextField => ({
  name,
  type: 'text',
  label,
  maxLength,
  admin,
})

/** Words on several lines. */
export const lines = (
  name: string,
  label: string,
  { maxLength, ...admin }: Admin & { maxLength: number },
): TextareaField => ({
  name,
  type: 'textarea',
  label,
  maxLength,
  admin,
})
