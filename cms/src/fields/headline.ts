import type { TextField } from 'payload'
import { oneLine } from 'shared/text'

/** The words by which a document is known: always there, on one line. */
export const headline = (name: 'name' | 'title', label: string): TextField => ({
  name,
  type: 'text',
  label,
  required: true,
  maxLength: 200,
  hooks: { beforeValidate: [({ value }) => (typeof value === 'string' ? oneLine(value) : value)] },
})
