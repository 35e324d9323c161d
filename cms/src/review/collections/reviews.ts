import type { CollectionConfig, Field } from 'payload'
import { nobody } from '../../access/nobody.ts'

const text = (name: string, index = false): Field => ({ name, type: 'text', index })
const json = (name: string): Field => ({ name, type: 'json' })

/**
 * Where each text stands on its way to the public: one row for each document, as `Review` of the shared core has it.
 * Written by the commands and by the hooks that follow every change of a text, and by nobody else.
 */
export const reviews: CollectionConfig = {
  slug: 'reviews',
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  admin: { hidden: true },
  fields: [
    { name: 'id', type: 'text', required: true },
    { name: 'kind', type: 'text', required: true },
    { name: 'document', type: 'text', required: true, index: true },
    text('title'),
    text('column'),
    text('submittingUnit', true),
    { name: 'state', type: 'text', required: true },
    json('stages'),
    { name: 'since', type: 'date', required: true },
    text('author'),
    json('editors'),
    json('approvals'),
    text('digest'),
    text('returnedTo'),
    { name: 'scheduledFor', type: 'date' },
    { name: 'urgent', type: 'checkbox' },
    text('urgentReason'),
    text('correction'),
    text('problem'),
    { name: 'uses', type: 'text', hasMany: true, index: true },
  ],
  indexes: [{ fields: ['state', 'since'] }, { fields: ['author', 'state'] }, { fields: ['state', 'scheduledFor'] }],
  lockDocuments: false,
  timestamps: false,
}
