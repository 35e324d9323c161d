import type { CollectionBeforeChangeHook, CollectionBeforeDeleteHook, CollectionConfig, Field } from 'payload'
import { nobody } from '../../access/nobody.ts'
import { refuseUnsigned } from '../signOffToken.ts'

const texts = (name: string): Field => ({ name, type: 'text', hasMany: true, index: true })

const refuseUnsignedChange: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  refuseUnsigned(req, originalDoc?.id ?? data.id)
  return data
}

const refuseUnsignedRemoval: CollectionBeforeDeleteHook = ({ id, req }) => refuseUnsigned(req, id)

/**
 * The public projection of each document, and what remains of it when it is withdrawn. Written by the sign-off
 * and the withdrawal alone; the publisher reads it through the change feed, nobody else does.
 */
export const publications: CollectionConfig = {
  slug: 'publications',
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  admin: { hidden: true },
  fields: [
    { name: 'id', type: 'text', required: true },
    { name: 'kind', type: 'text', required: true, index: true },
    { name: 'document', type: 'text', required: true, index: true },
    { name: 'live', type: 'checkbox', required: true },
    { name: 'address', type: 'text', required: true, unique: true },
    { name: 'data', type: 'json' },
    { name: 'title', type: 'text' },
    { name: 'column', type: 'text' },
    { name: 'state', type: 'text', required: true, index: true },
    { name: 'sequence', type: 'number', index: true },
    { name: 'ordinals', type: 'json' },
    { name: 'publishedAt', type: 'date', required: true },
    { name: 'changedAt', type: 'date', required: true },
    texts('addresses'),
    texts('references'),
    texts('blobs'),
  ],
  hooks: { beforeChange: [refuseUnsignedChange], beforeDelete: [refuseUnsignedRemoval] },
  indexes: [{ fields: ['state', 'sequence'] }],
  lockDocuments: false,
  timestamps: false,
}
