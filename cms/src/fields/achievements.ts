import type { ArrayField } from 'payload'
import { ACHIEVEMENT_TYPES } from 'shared/people'
import { choice } from './choice.ts'
import { line, lines } from './line.ts'

/** What somebody masters, made or registered. */
export const achievements: ArrayField = {
  name: 'achievements',
  type: 'array',
  label: '绝技与成果',
  labels: { singular: '绝技或成果', plural: '绝技与成果' },
  admin: {
    components: { RowLabel: '/admin/RowLabel.tsx#RowLabel' },
    description: '绝技绝活、创新成果和专利，一项一条，最重要的放在最前面。',
  },
  fields: [
    {
      type: 'row',
      fields: [choice('type', '种类', ACHIEVEMENT_TYPES, { defaultValue: 'skill' }), line('name', '名称')],
    },
    lines('detail', '说明', { maxLength: 2000, description: '好在哪里、用在哪里；专利在这里注明专利号。' }),
  ],
}
