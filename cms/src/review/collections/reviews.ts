import type { CollectionConfig, Field } from 'payload'
import { nobody } from '../../access/nobody.ts'
import { Refusal } from '../../publishing/refusal.ts'

const text = (name: string, index = false): Field => ({ name, type: 'text', index })
const json = (name: string): Field => ({ name, type: 'json' })

/** What the store of reviews writes passes by no hook: whatever comes here comes by another way. */
const refuse = () => {
  throw new Refusal('审签只随送审、审稿、签发这些步骤变动，不能直接改写，什么都没有改动。请在稿件页面上操作。', 403)
}

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
  hooks: { beforeChange: [refuse], beforeDelete: [refuse] },
  indexes: [{ fields: ['state', 'since'] }, { fields: ['author', 'state'] }, { fields: ['state', 'scheduledFor'] }],
  lockDocuments: false,
  timestamps: false,
}
