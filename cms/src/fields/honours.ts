import type { ArrayField, FieldHook } from 'payload'
import { HONOUR_LEVELS, HONOURS, type HonourTitle, honoursProblem } from 'shared/honours'
import { choice, toldInWords } from './choice.ts'
import { granted } from './granted.ts'
import { line } from './line.ts'
import { options } from './options.ts'
import { year } from './year.ts'

const titles = Object.fromEntries(Object.entries(HONOURS).map(([key, { title }]) => [key, title]))

const levelOfTitle: FieldHook = ({ siblingData }) => {
  const title: HonourTitle | undefined = siblingData?.title
  return title && Object.hasOwn(HONOURS, title) ? HONOURS[title].level : null
}

/** Honours as granted; the level follows from the title. What cannot be true is not even stored in a draft. */
export const honours: ArrayField = {
  name: 'honours',
  type: 'array',
  label: '荣誉',
  labels: { singular: '荣誉', plural: '荣誉' },
  validate: (value: unknown, { data }: { data: { honours?: unknown } }) =>
    honoursProblem(granted(Array.isArray(value) ? value : data.honours)) ?? true,
  admin: {
    components: { RowLabel: '/admin/HonourLabel.tsx#HonourLabel' },
    description: '最重要的放在最前面。劳动模范授予企业职工和农民，先进工作者授予机关事业单位人员，请勿混用。',
  },
  fields: [
    { type: 'row', fields: [choice('title', '称号', titles), year('year', '授予年份')] },
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
      admin: { readOnly: true, description: '由称号决定。', components: toldInWords },
      hooks: { beforeValidate: [levelOfTitle] },
    },
  ],
}
