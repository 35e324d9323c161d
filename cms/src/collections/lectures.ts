import type { CollectionConfig, Field } from 'payload'
import { KIND_LABELS } from 'shared/kinds'
import { LECTURE_ARRANGEMENTS, LECTURE_FORMS, LECTURE_TYPES } from 'shared/lectures'
import { editors } from '../access/editors.ts'
import { body } from '../fields/body.ts'
import { byline } from '../fields/byline.ts'
import { headline } from '../fields/headline.ts'
import { id } from '../fields/id.ts'
import { options } from '../fields/options.ts'
import { slug } from '../fields/slug.ts'
import { unit } from '../fields/unit.ts'
import { publishingInCollections } from '../publishing/components/adminComponents.ts'
import { GROUPS } from './groups.ts'
import { pageHooks } from './hooks/pageHooks.ts'
import { manuscriptVersions } from './versions.ts'

const time = (name: string, label: string): Field => ({
  name,
  type: 'date',
  label,
  index: true,
  admin: { date: { pickerAppearance: 'dayAndTime', displayFormat: 'yyyy年MM月dd日 HH:mm', timeFormat: 'HH:mm' } },
})

const occasion: Field[] = [
  headline('title', '标题'),
  {
    type: 'row',
    fields: [
      { name: 'type', type: 'select', label: '类型', defaultValue: 'lecture', options: options(LECTURE_TYPES) },
      { name: 'form', type: 'select', label: '形式', defaultValue: 'course', options: options(LECTURE_FORMS) },
    ],
  },
  { type: 'row', fields: [time('startAt', '开始时间'), time('endAt', '结束时间')] },
  {
    name: 'venue',
    type: 'group',
    label: '地点',
    fields: [
      {
        type: 'row',
        fields: [
          { name: 'name', type: 'text', label: '场所', maxLength: 200 },
          { name: 'address', type: 'text', label: '地址', maxLength: 200 },
        ],
      },
    ],
  },
  unit('主办单位'),
  { name: 'audience', type: 'text', label: '面向对象', maxLength: 200 },
]

const speakers: Field = {
  name: 'speakers',
  type: 'array',
  label: '宣讲人',
  labels: { singular: '宣讲人', plural: '宣讲人' },
  admin: { components: { RowLabel: '/admin/RowLabel.tsx#RowLabel' } },
  fields: [
    {
      type: 'row',
      fields: [
        { name: 'name', type: 'text', label: '姓名', maxLength: 200 },
        { name: 'profile', type: 'relationship', label: '劳模风采', relationTo: 'profiles' },
      ],
    },
  ],
}

const arrangement: Field[] = [
  {
    name: 'arrangement',
    type: 'select',
    label: '安排',
    defaultValue: 'scheduled',
    options: options(LECTURE_ARRANGEMENTS),
    admin: { position: 'sidebar', description: '延期或取消时在此注明，页面会醒目提示；是否已结束由时间决定。' },
  },
  {
    name: 'arrangementReason',
    type: 'textarea',
    label: '延期或取消的说明',
    maxLength: 500,
    admin: { position: 'sidebar', condition: ({ arrangement }) => arrangement && arrangement !== 'scheduled' },
  },
]

export const lectures: CollectionConfig = {
  slug: 'lectures',
  labels: { singular: KIND_LABELS.lectures, plural: KIND_LABELS.lectures },
  access: { create: editors, read: editors, readVersions: editors, update: editors, delete: editors },
  admin: {
    components: publishingInCollections,
    group: GROUPS.manuscripts,
    useAsTitle: 'title',
    defaultColumns: ['title', 'startAt', 'unit', 'arrangement'],
    description: '一场宣讲一篇：时间、地点、宣讲人、形式和面向对象。',
  },
  defaultSort: '-startAt',
  fields: [
    id,
    {
      type: 'tabs',
      tabs: [
        { label: '时间地点', fields: occasion },
        { label: '宣讲人', fields: [speakers] },
        {
          label: '内容',
          fields: [
            {
              name: 'points',
              type: 'text',
              label: '宣讲要点',
              hasMany: true,
              maxLength: 500,
              admin: { description: '一条要点一项，输入后按回车。' },
            },
            body({ label: '详细介绍' }),
          ],
        },
      ],
    },
    slug,
    ...arrangement,
    ...byline,
  ],
  hooks: pageHooks,
  trash: true,
  versions: manuscriptVersions,
}
