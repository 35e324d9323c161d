import type { Field, JSONField, TextField } from 'payload'
import type { Image } from 'shared/parts'
import { nobody } from '../access/nobody.ts'
import { id } from '../fields/id.ts'
import { submittingUnit } from '../fields/submittingUnit.ts'

const isPicture = ({ mimeType }: { mimeType?: string | null }): boolean => !mimeType || mimeType.startsWith('image/')

/** What only the server knows. */
const known = { access: { create: nobody, update: nobody }, admin: { hidden: true } }

const hash = { type: 'string' } as const
const size = { type: 'number' } as const

const publicFile: JSONField = {
  name: 'publicFile',
  type: 'json',
  label: '公开的文件',
  ...known,
  typescriptSchema: [
    () => ({
      type: 'object',
      required: ['hash', 'bytes'],
      properties: { hash, bytes: size },
      additionalProperties: false,
    }),
  ],
}

const renditions: JSONField = {
  name: 'renditions',
  type: 'json',
  label: '公开的图片',
  ...known,
  typescriptSchema: [
    () => ({
      type: 'array',
      items: {
        type: 'object',
        required: ['hash', 'type', 'width', 'height', 'bytes'],
        properties: {
          hash,
          type: { type: 'string', enum: ['image/webp', 'image/jpeg'] satisfies Image['renditions'][number]['type'][] },
          width: size,
          height: size,
          bytes: size,
        },
        additionalProperties: false,
      },
    }),
  ],
}

/** Payload's own notes of a file, of no use to editors and in English. */
const unlisted = (name: string, label: string): TextField => ({
  name,
  type: 'text',
  label,
  admin: { disableListColumn: true, disableListFilter: true },
})

/** What editors say of a picture or file, and what is known of it from its bytes. */
export const mediaFields: Field[] = [
  id,
  unlisted('mimeType', '格式'),
  unlisted('url', '原件网址'),
  unlisted('thumbnailURL', '缩略图网址'),
  {
    name: 'alt',
    type: 'text',
    label: '替代文本',
    required: true,
    maxLength: 200,
    admin: { description: '图片里有什么，读给看不见图片的人听；附件、影片和字幕则填写名称。' },
  },
  {
    name: 'caption',
    type: 'text',
    label: '图注',
    maxLength: 500,
    admin: { condition: isPicture, description: '显示在图片下方。' },
  },
  {
    name: 'credit',
    type: 'text',
    label: '摄影/来源',
    maxLength: 200,
    admin: {
      condition: isPicture,
      description: '谁拍的，或者从哪里来，例如“本报 某某 摄”。用到公开页面之前必须填写。',
    },
  },
  {
    name: 'people',
    type: 'text',
    label: '画面人物',
    hasMany: true,
    maxLength: 100,
    admin: {
      components: { Cell: '/pictures/components/PeopleCell.tsx#PeopleCell' },
      condition: (data) => isPicture(data) && !data.nobodyShown,
      placeholder: '输入姓名，按回车',
      description: '画面里认得出的每一个人，一人一项，输入后按回车。只在编辑部内部使用，不会公开。',
    },
  },
  {
    name: 'nobodyShown',
    type: 'checkbox',
    label: '画面中没有可辨认的人物',
    defaultValue: false,
    admin: { condition: isPicture, description: '“画面人物”和这一项，用到公开页面之前必须选填一项。' },
  },
  submittingUnit,
  { name: 'hash', type: 'text', label: '指纹', index: true, ...known },
  { name: 'hashes', type: 'text', label: '全部文件的指纹', hasMany: true, index: true, ...known },
  { name: 'shownHashes', type: 'text', label: '公开页面仍在使用的旧文件', hasMany: true, ...known },
  { name: 'colour', type: 'text', label: '底色', ...known },
  publicFile,
  renditions,
]
