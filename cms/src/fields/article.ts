import type { Field } from 'payload'
import type { ColumnType } from 'shared/columns'
import { ORIGINS } from 'shared/origins'
import { attachments } from './attachments.ts'
import { body } from './body.ts'
import { byline } from './byline.ts'
import { choice } from './choice.ts'
import { column } from './column.ts'
import { day, time } from './dates.ts'
import { headline } from './headline.ts'
import { id } from './id.ts'
import { line, lines } from './line.ts'
import { picture } from './picture.ts'
import { related } from './related.ts'
import { relations } from './relation.ts'
import { slug } from './slug.ts'
import { submittingUnit } from './submittingUnit.ts'
import { webAddress } from './webAddress.ts'

/** The fields of a text that appears in a column: stories and news have the same. */
export const articleFields = (columnType: ColumnType): Field[] => [
  id,
  {
    type: 'tabs',
    tabs: [
      { label: '正文', fields: [...headlines, body()] },
      { label: '图片与附件', fields: [cover, attachments] },
      { label: '关联', fields: links },
      { label: '旧站', description: '从旧网站搬来的文章才需要填写。', fields: formerSite },
    ],
  },
  column(columnType),
  pinnedUntil,
  slug,
  submittingUnit,
  choice('origin', '稿件性质', ORIGINS, { defaultValue: 'original', position: 'sidebar' }),
  webAddress('sourceUrl', '来源链接', {
    position: 'sidebar',
    description: '转载必须注明来源和来源链接。',
    condition: ({ origin }) => origin === 'reprint',
  }),
  ...byline,
]

const headlines: Field[] = [
  headline('title', '标题'),
  {
    type: 'row',
    fields: [
      line('shortTitle', '短标题', { maxLength: 40, description: '用于列表和首页，留空则用标题。' }),
      line('subtitle', '副题'),
    ],
  },
  lines('lead', '导语', { maxLength: 1000, description: '一两句话说清要点，显示在列表、订阅和正文之前。' }),
]

const cover = picture('cover', '封面', '显示在列表和正文开头，建议横幅。')

const links: Field[] = [
  relations('profiles', {
    label: '人物',
    to: 'profiles',
    description: '文中写到的劳模和工匠，页面会互相链接。',
  }),
  relations('topics', {
    label: '专题',
    to: 'topics',
    description: '归入哪些专题。专题里手工编排的稿件排在前面，其余按发布先后排在后面。',
  }),
  {
    name: 'keywords',
    type: 'text',
    label: '关键词',
    hasMany: true,
    maxLength: 50,
    admin: { description: '一个词一项，输入后按回车。' },
  },
  related,
]

const formerSite: Field[] = [
  day('originalDate', { label: '原文日期', description: '当年发表的日子，页面上显示这一天。' }),
  webAddress('originalUrl', '原网址', {
    description: '文章在旧网站上的完整网址，不会公开。发布后，旧地址自动转到新页面。',
  }),
]

const pinnedUntil = time('pinnedUntil', {
  label: '置顶到',
  position: 'sidebar',
  index: true,
  description: '到这个时间为止，在首页的本栏目里和栏目页上排在最前；每个栏目最多同时置顶最近发布的三篇。留空则不置顶。',
})
