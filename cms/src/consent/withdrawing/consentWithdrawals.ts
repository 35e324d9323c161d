import type { CollectionConfig } from 'payload'
import { appendOnly } from '../../access/appendOnly.ts'
import { nobody } from '../../access/nobody.ts'
import { consentEndpoints } from './endpoints.ts'

/**
 * Who has withdrawn their consent, and which media show them. Written by the one action that takes everything down;
 * nobody changes or deletes a row, by any route.
 */
export const consentWithdrawals: CollectionConfig = {
  slug: 'consent-withdrawals',
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  admin: { hidden: true },
  endpoints: consentEndpoints,
  fields: [
    { name: 'id', type: 'text', required: true },
    { name: 'profile', type: 'text', required: true },
    { name: 'at', type: 'date', required: true },
    { name: 'reason', type: 'text', required: true },
    { name: 'user', type: 'text', required: true },
    { name: 'media', type: 'text', hasMany: true, index: true },
  ],
  hooks: appendOnly('撤回授权的记录'),
  indexes: [{ fields: ['profile', 'at'] }],
  lockDocuments: false,
  timestamps: false,
}
