import type { Field } from 'payload'
import type { ColumnType } from 'shared/columns'
import { body } from './body.ts'
import { byline } from './byline.ts'
import { headline } from './headline.ts'
import { id } from './id.ts'
import { picture } from './picture.ts'
import { related } from './related.ts'
import { slug } from './slug.ts'

/** The fields of a text that appears in a column: stories and news have the same. */
export const articleFields = (columnType: ColumnType): Field[] => [
  id,
  {
    type: 'tabs',
    tabs: [
      { label: '正文', fields: [...headlines, body()] },
      { label: '图片与附件', fields: [cover, attachments] },
      { label: '关联', fields: [profiles, related] },
    ],
  },
  columnOf(columnType),
  slug,
  ...byline,
]

const headlines: Field[] = [
  headline('title', '标题'),
  {
    type: 'row',
    fields: [
      {
        name: 'shortTitle',
        type: 'text',
        label: '短标题',
        maxLength: 40,
        admin: { description: '用于列表和首页，留空则用标题。' },
      },
      { name: 'subtitle', type: 'text', label: '副标题', maxLength: 200 },
    ],
  },
  {
    name: 'lead',
    type: 'textarea',
    label: '导语',
    maxLength: 1000,
    admin: { description: '一两句话说清要点，显示在列表、订阅和正文之前。' },
  },
]

const cover = picture('cover', '题图', '显示在列表和正文开头，建议横幅。')

const attachments: Field = {
  name: 'attachments',
  type: 'upload',
  label: '附件',
  relationTo: 'media',
  hasMany: true,
  filterOptions: { mimeType: { equals: 'application/pdf' } },
  admin: { description: '供读者下载的 PDF 文件。' },
}

const profiles: Field = {
  name: 'profiles',
  type: 'relationship',
  label: '写到的人物',
  relationTo: 'profiles',
  hasMany: true,
  admin: { description: '文中写到的劳模和工匠，页面会互相链接。' },
}

const columnOf = (type: ColumnType): Field => ({
  name: 'column',
  type: 'relationship',
  label: '栏目',
  relationTo: 'columns',
  filterOptions: { type: { equals: type } },
  admin: { position: 'sidebar', description: '发布前必须选定，栏目本身也要已经发布。' },
})
