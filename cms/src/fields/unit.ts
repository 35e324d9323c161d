import type { RelationshipField } from 'payload'

/** The member union (基层工会) that somebody or something belongs to. */
export const unit = (label: string): RelationshipField => ({
  name: 'unit',
  type: 'relationship',
  label,
  relationTo: 'units',
})
