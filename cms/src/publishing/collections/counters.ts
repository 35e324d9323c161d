import type { CollectionConfig } from 'payload'
import { nobody } from '../../access/nobody.ts'

/** Numbers that only ever grow: the sequence of changes, and the ordinals of each list. Drawn by the sequencer alone. */
export const counters: CollectionConfig = {
  slug: 'counters',
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  admin: { hidden: true },
  fields: [
    { name: 'id', type: 'text', required: true },
    { name: 'value', type: 'number', required: true },
  ],
  lockDocuments: false,
  timestamps: false,
}
