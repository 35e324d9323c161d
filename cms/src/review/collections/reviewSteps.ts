import type { CollectionConfig, Field } from 'payload'
import { appendOnly } from '../../access/appendOnly.ts'
import { nobody } from '../../access/nobody.ts'

const text = (name: string): Field => ({ name, type: 'text' })

/**
 * What was done with each text on its way to the public, by whom, in which words, and the very text that they read.
 * Nobody changes or deletes a line, by any route.
 */
export const reviewSteps: CollectionConfig = {
  slug: 'review-steps',
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  admin: { hidden: true },
  fields: [
    { name: 'id', type: 'text', required: true },
    { name: 'review', type: 'text', required: true },
    { name: 'at', type: 'date', required: true },
    { name: 'action', type: 'text', required: true },
    text('stage'),
    text('user'),
    text('userName'),
    text('onBehalfOf'),
    text('onBehalfOfName'),
    text('reason'),
    text('digest'),
    { name: 'text', type: 'json' },
  ],
  hooks: appendOnly('审签记录'),
  indexes: [{ fields: ['review', 'at'] }, { fields: ['action', 'at'] }],
  lockDocuments: false,
  timestamps: false,
}
