import type { CollectionConfig } from 'payload'
import { nobody } from '../access/nobody.ts'

/** What a line has until it is chained. Links are numbered from 1. */
export const UNCHAINED = { number: 0, previous: '', hash: '' } as const

/**
 * The ends of the chains that the record consists of, one for each instance of the CMS: the last link, and the last one
 * that was purged, after which the lines that are kept begin. Written by the chainer and the purge alone.
 */
export const chains: CollectionConfig = {
  slug: 'chains',
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  admin: { hidden: true },
  fields: [
    { name: 'id', type: 'text', required: true },
    { name: 'number', type: 'number', required: true },
    { name: 'hash', type: 'text' },
    { name: 'purgedNumber', type: 'number', required: true },
    { name: 'purgedHash', type: 'text' },
  ],
  lockDocuments: false,
  timestamps: false,
}
