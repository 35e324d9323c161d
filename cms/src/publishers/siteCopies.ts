import type { CollectionConfig } from 'payload'
import { nobody } from '../access/nobody.ts'

/**
 * What each publisher last said of its copy of the site. Written by the route for publishers alone, shown on the
 * dashboard alone; it is no content, and nothing of it ever becomes public.
 */
export const siteCopies: CollectionConfig = {
  slug: 'site-copies',
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  admin: { hidden: true },
  fields: [
    { name: 'id', type: 'text', required: true },
    { name: 'state', type: 'json', required: true },
    { name: 'heardAt', type: 'date', required: true, index: true },
  ],
  lockDocuments: false,
  timestamps: false,
}
