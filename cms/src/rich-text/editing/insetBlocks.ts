import type { Block, UploadField } from 'payload'
import { MAX_GALLERY, MAX_QUOTE, MIN_GALLERY } from 'shared/blocks'
import { MAX_NAME } from 'shared/parts'

/**
 * What stands between the paragraphs. Nothing is required here, so that a draft may be saved half filled: what may be
 * stored is judged by `refuseUnknownContent`, what is missing by publishing.
 */
const gallery: Block = {
  slug: 'gallery',
  labels: { singular: '图集', plural: '图集' },
  admin: { disableBlockName: true },
  fields: [
    {
      ...medium(
        'images',
        '图片',
        'image/',
        `${MIN_GALLERY} 到 ${MAX_GALLERY} 张，拖动可以调整顺序。说明文字和摄影者取自媒体库。`,
      ),
      hasMany: true,
    },
  ],
}

const video: Block = {
  slug: 'video',
  labels: { singular: '视频', plural: '视频' },
  admin: { disableBlockName: true },
  fields: [
    {
      name: 'name',
      type: 'text',
      label: '视频标题',
      maxLength: MAX_NAME,
      admin: { description: '读者看到的名称，发布前必须填写。' },
    },
    medium('film', '视频文件', 'video/mp4', 'MP4 格式。'),
    medium('captions', '字幕文件', 'text/vtt', 'WebVTT 格式（扩展名 vtt），让听不见声音的读者也能看懂，发布前必须有。'),
    medium('poster', '封面图片', 'image/', '播放之前显示的画面，发布前必须有。'),
  ],
}

const pullQuote: Block = {
  slug: 'pullQuote',
  labels: { singular: '重点引语', plural: '重点引语' },
  admin: { disableBlockName: true },
  fields: [
    {
      name: 'text',
      type: 'textarea',
      label: '引语',
      maxLength: MAX_QUOTE,
      admin: { description: `全文最值得记住的一句话，会放大显示。不超过 ${MAX_QUOTE} 个字，不用加引号。` },
    },
    {
      name: 'attribution',
      type: 'text',
      label: '出处',
      maxLength: MAX_NAME,
      admin: { description: '谁说的，例如“检修班班长”。可以不填。' },
    },
  ],
}

export const insetBlocks = [pullQuote, gallery, video]

function medium(name: string, label: string, type: string, description: string) {
  return {
    name,
    type: 'upload',
    relationTo: 'media',
    label,
    filterOptions: { mimeType: { contains: type } },
    validate: () => true as const,
    admin: { description },
  } satisfies UploadField
}
