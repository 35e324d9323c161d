import type { ArrayField } from 'payload'
import { isContest } from 'shared/lectures'
import { line } from './line.ts'

/** What won something in a contest. */
export const results: ArrayField = {
  name: 'results',
  type: 'array',
  label: '评选结果',
  labels: { singular: '获奖作品', plural: '评选结果' },
  admin: {
    components: { RowLabel: '/admin/RowLabel.tsx#RowLabel' },
    condition: ({ type }) => isContest(type),
    description: '征文、诵读和演讲的获奖作品，按奖项高低排列。',
  },
  fields: [{ type: 'row', fields: [line('award', '奖项'), line('work', '作品'), line('author', '作者')] }],
}
