import type { FilterOptions, UploadField } from 'payload'
import { keepingChosenFiles } from './keepingChosen.ts'

const ONLY_PICTURES: FilterOptions = { mimeType: { contains: 'image/' } }

/** One picture from the media library. */
export const picture = (name: string, label: string, description: string): UploadField => ({
  name,
  type: 'upload',
  label,
  relationTo: 'media',
  displayPreview: true,
  filterOptions: ONLY_PICTURES,
  validate: keepingChosenFiles,
  admin: { description },
})

/** Several pictures in this order. */
export const pictures = (name: string, label: string, description: string): UploadField => ({
  name,
  type: 'upload',
  label,
  relationTo: 'media',
  hasMany: true,
  filterOptions: ONLY_PICTURES,
  validate: keepingChosenFiles,
  admin: { description },
})
