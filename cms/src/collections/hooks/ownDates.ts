import type { CollectionBeforeChangeHook } from 'payload'

/** When a document was made and changed is the newsroom's to say, not the client's. */
export const ownDates: CollectionBeforeChangeHook = ({ data, originalDoc, operation }) => {
  const now = new Date().toISOString()
  return { ...data, createdAt: operation === 'create' ? now : originalDoc?.createdAt, updatedAt: now }
}
