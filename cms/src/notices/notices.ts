import type { CollectionConfig } from 'payload'
import { nobody } from '../access/nobody.ts'
import { noticeEndpoints } from './endpoints.ts'

/**
 * What the newsroom tells its people, a row for each person. Written by the teller, and where an account is changed; people
 * read their own through the endpoints.
 */
export const notices: CollectionConfig = {
  slug: 'notices',
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  admin: { hidden: true },
  endpoints: noticeEndpoints,
  fields: [
    /** Of the step and of the person, so that nobody is told twice. */
    { name: 'id', type: 'text', required: true },
    { name: 'user', type: 'text', required: true },
    { name: 'at', type: 'date', required: true, index: true },
    { name: 'kind', type: 'text', required: true },
    { name: 'document', type: 'text', required: true },
    { name: 'sentence', type: 'text', required: true },
    { name: 'isRead', type: 'checkbox', required: true },
    /** When it is to go out by mail; empty where it has gone, or need not. */
    { name: 'mailAt', type: 'date', index: true },
    { name: 'mailTries', type: 'number', required: true },
  ],
  indexes: [{ fields: ['user', 'at'] }, { fields: ['user', 'isRead'] }],
  lockDocuments: false,
  timestamps: false,
}
