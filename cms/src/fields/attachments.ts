import type { UploadField } from 'payload'
import { keepingChosenFiles } from './keepingChosen.ts'

/** Files for readers to take home. */
export const attachments: UploadField = {
  name: 'attachments',
  type: 'upload',
  label: '附件',
  relationTo: 'media',
  hasMany: true,
  filterOptions: { mimeType: { equals: 'application/pdf' } },
  validate: keepingChosenFiles,
  admin: { description: '供读者下载的 PDF 文件。' },
}
