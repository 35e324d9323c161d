import type { CollectionConfig } from 'payload'
import { readSubmitted, submit, writeSubmitted } from '../access/manuscripts.ts'
import { office } from '../access/office.ts'
import { GROUPS } from '../collections/groups.ts'
import { followMedium } from '../review/hooks/followMedium.ts'
import { FORMATS } from './formats.ts'
import { mediaFields } from './mediaFields.ts'
import { keepFile, recordFile } from './receiving/keepFile.ts'
import { refuseSameFile } from './receiving/refuseSameFile.ts'
import { requireReceived } from './receiving/requireReceived.ts'
import { uploadEndpoints } from './receiving/uploadEndpoints.ts'
import { refuseRemovalInUse, refuseReplacedProof, refuseTrashingInUse } from './refuseRemovalInUse.ts'
import { letGoOfDeleted, letGoOfReplaced } from './removing/letGoOfMedium.ts'
import { serveOriginal, thumbnailEndpoint } from './serveFile.ts'

export const media: CollectionConfig = {
  slug: 'media',
  labels: { singular: '图片与附件', plural: '图片与附件' },
  access: { create: submit, read: readSubmitted, update: writeSubmitted, delete: office },
  admin: {
    group: GROUPS.manuscripts,
    useAsTitle: 'alt',
    defaultColumns: ['filename', 'alt', 'credit', 'people', 'updatedAt'],
    listSearchableFields: ['alt', 'caption', 'credit', 'filename'],
    description:
      '稿件用的图片（JPEG、PNG、WebP，20 MB 以内）、PDF 附件（20 MB 以内）、MP4 影片（200 MB 以内）和 WebVTT 字幕。原件只有登录后才能看到，公开的图片不带拍摄信息。',
  },
  defaultSort: '-createdAt',
  disableDuplicate: true,
  endpoints: [thumbnailEndpoint, ...uploadEndpoints],
  fields: mediaFields,
  hooks: {
    beforeOperation: [requireReceived],
    beforeChange: [refuseSameFile, refuseReplacedProof, refuseTrashingInUse, recordFile],
    afterChange: [keepFile, letGoOfReplaced, followMedium],
    beforeDelete: [refuseRemovalInUse],
    afterDelete: [letGoOfDeleted],
  },
  trash: true,
  upload: {
    adminThumbnail: ({ doc }) => (Array.isArray(doc.renditions) && doc.renditions.length ? thumbnailOf(doc.id) : null),
    bulkUpload: false,
    crop: false,
    disableLocalStorage: true,
    focalPoint: true,
    handlers: [serveOriginal],
    mimeTypes: Object.values(FORMATS).map(({ mimeType }) => mimeType),
    pasteURL: false,
  },
}

const thumbnailOf = (mediaId: unknown): string => `/api/media/${mediaId}/thumbnail`
