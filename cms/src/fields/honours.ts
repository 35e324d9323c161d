import type { ArrayField, FieldHook } from 'payload'
import { HONOUR_LEVELS, HONOURS, type HonourTitle } from 'shared/honours'
import { line } from './line.ts'
import { options } from './options.ts'

const titles = Object.fromEntries(Object.entries(HONOURS).map(([key, { title }]) => [key, title]))

const levelOfTitle: FieldHook = ({ siblingData }) => {
  const title: HonourTitle | undefined = siblingData?.title
  return title ? HONOURS[title]?.level : null
}

/** Honours as granted; the level follows from the title. */
export const honours: ArrayField = {
  name: 'honours',
  type: 'array',
  label: '荣誉',
  labels: { singular: '荣誉', plural: '荣誉' },
  admin: { description: '最重要的放在最前面。劳动模范与先进工作者是两种称号，请勿混用。' },
  fields: [
    {
      type: 'row',
      fields: [
        { name: 'title', type: 'select', label: '称号', options: options(titles) },
        { name: 'year', type: 'number', label: '授予年份', min: 1949, max: 2100 },
      ],
    },
    {
      type: 'row',
      fields: [
        line('grantor', '授予机关'),
        line('documentNumber', '文号', { maxLength: 100, placeholder: '例如：某工发〔2020〕1号' }),
        line('session', '届次', { maxLength: 50, placeholder: '例如：第三届' }),
      ],
    },
    {
      name: 'level',
      type: 'select',
      label: '级别',
      options: options(HONOUR_LEVELS),
      admin: { readOnly: true, description: '由称号决定。' },
      hooks: { beforeValidate: [levelOfTitle] },
    },
  ],
}
