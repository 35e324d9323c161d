import type { UploadField } from 'payload'

/** One picture from the media library. */
export const picture = (name: string, label: string, description: string): UploadField => ({
  name,
  type: 'upload',
  label,
  relationTo: 'media',
  filterOptions: { mimeType: { contains: 'image/' } },
  admin: { description },
})
