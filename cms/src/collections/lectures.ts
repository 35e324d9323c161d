import type { CollectionConfig, Field, Tab } from 'payload'
import { KIND_LABELS } from 'shared/kinds'
import { LECTURE_ARRANGEMENTS, LECTURE_FORMS, LECTURE_TYPES } from 'shared/lectures'
import { manuscriptAccess } from '../access/manuscripts.ts'
import { attachments } from '../fields/attachments.ts'
import { body } from '../fields/body.ts'
import { byline } from '../fields/byline.ts'
import { choice } from '../fields/choice.ts'
import { time } from '../fields/dates.ts'
import { headline } from '../fields/headline.ts'
import { id } from '../fields/id.ts'
import { line, lines } from '../fields/line.ts'
import { relations } from '../fields/relation.ts'
import { results } from '../fields/results.ts'
import { slug } from '../fields/slug.ts'
import { submittingUnit } from '../fields/submittingUnit.ts'
import { unit } from '../fields/unit.ts'
import { publishingInManuscripts } from '../publishing/components/adminComponents.ts'
import { GROUPS } from './groups.ts'
import { manuscriptHooks } from './hooks/pageHooks.ts'
import { writtenVersions } from './versions.ts'

const isEssay = ({ type }: { type?: unknown }): boolean => type === 'essay'

const occasion: Tab = {
  label: '时间地点',
  fields: [
    headline('title', '主题'),
    {
      type: 'row',
      fields: [
        choice('type', '类型', LECTURE_TYPES, { defaultValue: 'lecture' }),
        choice('form', '形式', LECTURE_FORMS, { defaultValue: 'course' }),
      ],
    },
    {
      type: 'row',
      fields: [
        time('startAt', { label: '开始时间', index: true }),
        time('endAt', { label: '结束时间', index: true, condition: (data) => !isEssay(data) }),
        time('deadline', { label: '截止时间', description: '征文在这个时间截止。', condition: isEssay }),
      ],
    },
    {
      name: 'venue',
      type: 'group',
      label: '地点',
      fields: [{ type: 'row', fields: [line('name', '场所'), line('address', '地址')] }],
    },
    unit('主办单位'),
  ],
}

const talk: Tab = {
  label: '宣讲',
  fields: [
    relations('speakers', {
      label: '宣讲人',
      to: 'speakers',
      description: '从宣讲骨干里选，按这里的顺序排列；宣讲骨干要先公开。',
    }),
    {
      name: 'points',
      type: 'text',
      label: '宣讲要点',
      hasMany: true,
      maxLength: 500,
      admin: { description: '一条要点一项，例如“四个讲清楚”就是四项，输入后按回车。' },
    },
    body({ label: '详细介绍' }),
    attachments,
  ],
}

const registration: Tab = {
  label: '对象与报名',
  fields: [
    {
      type: 'row',
      fields: [
        line('audience', '面向对象'),
        {
          name: 'capacity',
          type: 'number',
          label: '名额',
          validate: (value: unknown) =>
            value === null || value === undefined || isCapacity(value) || '名额必须是 1 到 1000000 之间的整数。',
          admin: { description: '留空表示不限。' },
        },
      ],
    },
    lines('registration', '报名方式', { maxLength: 1000, description: '向谁报名、怎么报名、何时截止。' }),
  ],
}

const isCapacity = (value: unknown): boolean =>
  Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 1_000_000

const afterwards: Tab = {
  label: '活动之后',
  fields: [
    relations('recaps', { label: '回顾', to: 'news', description: '回顾这场活动的新闻，公开之后显示在页面上。' }),
    results,
  ],
}

const arrangement: Field[] = [
  choice('arrangement', '状态', LECTURE_ARRANGEMENTS, {
    defaultValue: 'scheduled',
    position: 'sidebar',
    description: '延期或取消时在此注明，页面会醒目提示；预告、进行中和已结束由时间决定。',
  }),
  lines('arrangementReason', '延期或取消的说明', {
    maxLength: 500,
    position: 'sidebar',
    condition: ({ arrangement }) => arrangement === 'postponed' || arrangement === 'cancelled',
  }),
]

export const lectures: CollectionConfig = {
  slug: 'lectures',
  labels: { singular: KIND_LABELS.lectures, plural: KIND_LABELS.lectures },
  access: manuscriptAccess('lectures'),
  admin: {
    components: publishingInManuscripts,
    group: GROUPS.manuscripts,
    useAsTitle: 'title',
    defaultColumns: ['title', 'type', 'startAt', 'unit', 'arrangement'],
    listSearchableFields: ['title', 'slug', 'audience', 'venue.name'],
    description: '一场宣讲一篇：时间、地点、宣讲人、形式和面向对象。',
  },
  defaultSort: '-startAt',
  fields: [
    id,
    { type: 'tabs', tabs: [occasion, talk, registration, afterwards] },
    slug,
    submittingUnit,
    ...arrangement,
    ...byline,
  ],
  hooks: manuscriptHooks,
  trash: true,
  versions: writtenVersions,
}
