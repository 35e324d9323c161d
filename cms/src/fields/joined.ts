import type { CollectionSlug, JoinField } from 'payload'

interface Joined {
  name: string
  label: string
  collection: CollectionSlug
  /** The field there that points here. */
  on: string
  columns: string[]
  description: string
}

/** What points here from elsewhere, as a list to read: it is changed where it points from. */
export const joined = ({ name, label, collection, on, columns, description }: Joined): JoinField => ({
  name,
  type: 'join',
  label,
  collection,
  on,
  defaultLimit: 20,
  defaultSort: '-updatedAt',
  admin: { allowCreate: false, defaultColumns: columns, description },
})
