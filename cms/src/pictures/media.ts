import type { CollectionConfig } from 'payload'
import type { Image } from 'shared/parts'
import { editors } from '../access/editors.ts'
import { nobody } from '../access/nobody.ts'
import { GROUPS } from '../collections/groups.ts'
import { id } from '../fields/id.ts'
import { keepFile, recordFile } from './keepFile.ts'
import { ACCEPTED_TYPES } from './receivedFile.ts'
import { receiveFile } from './receiveFile.ts'
import { refuseRemovalInUse } from './refuseRemovalInUse.ts'
import { serveOriginal, thumbnailEndpoint } from './serveFile.ts'

export const media: CollectionConfig = {
  slug: 'media',
  labels: { singular: '图片与附件', plural: '图片与附件' },
  access: { create: editors, read: editors, update: editors, delete: editors },
  admin: {
    group: GROUPS.manuscripts,
    useAsTitle: 'alt',
    defaultColumns: ['filename', 'alt', 'credit', 'updatedAt'],
    description: '稿件用的图片（JPEG、PNG、WebP）和 PDF 附件。原件只有登录后才能看到，公开的图片不带拍摄信息。',
  },
  defaultSort: '-createdAt',
  disableDuplicate: true,
  endpoints: [thumbnailEndpoint],
  fields: [
    id,
    {
      name: 'alt',
      type: 'text',
      label: '文字说明',
      required: true,
      maxLength: 200,
      admin: { description: '图片里有什么，读给看不见图片的人听；PDF 则填写附件的名称。' },
    },
    {
      name: 'caption',
      type: 'text',
      label: '图注',
      maxLength: 500,
      admin: { description: '显示在图片下方。' },
    },
    { name: 'credit', type: 'text', label: '摄影或出处', maxLength: 200 },
    {
      name: 'hash',
      type: 'text',
      label: '指纹',
      access: { create: nobody, update: nobody },
      admin: { hidden: true },
    },
    {
      name: 'renditions',
      type: 'json',
      label: '公开的图片',
      access: { create: nobody, update: nobody },
      admin: { hidden: true },
      typescriptSchema: [
        () => ({
          type: 'array',
          items: {
            type: 'object',
            required: ['hash', 'type', 'width', 'height', 'bytes'],
            properties: {
              hash: { type: 'string' },
              type: {
                type: 'string',
                enum: ['image/webp', 'image/jpeg'] satisfies Image['renditions'][number]['type'][],
              },
              width: { type: 'number' },
              height: { type: 'number' },
              bytes: { type: 'number' },
            },
            additionalProperties: false,
          },
        }),
      ],
    },
  ],
  hooks: {
    beforeOperation: [receiveFile],
    beforeChange: [recordFile],
    afterChange: [keepFile],
    beforeDelete: [refuseRemovalInUse],
  },
  upload: {
    adminThumbnail: ({ doc }) => (Array.isArray(doc.renditions) && doc.renditions.length ? thumbnailOf(doc.id) : null),
    bulkUpload: false,
    crop: false,
    disableLocalStorage: true,
    focalPoint: true,
    handlers: [serveOriginal],
    mimeTypes: ACCEPTED_TYPES,
    pasteURL: false,
  },
}

const thumbnailOf = (mediaId: unknown): string => `/api/media/${mediaId}/thumbnail`
