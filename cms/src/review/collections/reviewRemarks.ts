import type { CollectionConfig, Field } from 'payload'
import { appendOnly } from '../../access/appendOnly.ts'
import { nobody } from '../../access/nobody.ts'

const text = (name: string): Field => ({ name, type: 'text' })

/**
 * What people remarked on passages of a text, each anchored by its words and what stood beside them. That a remark is
 * dealt with is a line of its own, which names it; nobody changes or deletes a line, by any route.
 */
export const reviewRemarks: CollectionConfig = {
  slug: 'review-remarks',
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  admin: { hidden: true },
  fields: [
    { name: 'id', type: 'text', required: true },
    { name: 'review', type: 'text', required: true },
    { name: 'at', type: 'date', required: true },
    text('user'),
    text('userName'),
    text('field'),
    { name: 'anchor', type: 'json' },
    text('words'),
    text('settles'),
  ],
  hooks: appendOnly('审签记录'),
  indexes: [{ fields: ['review', 'at'] }],
  lockDocuments: false,
  timestamps: false,
}
