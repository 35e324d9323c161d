import type { RelationshipField } from 'payload'
import { MANUSCRIPT_KINDS } from 'shared/kinds'

/** Manuscripts to read next. */
export const related: RelationshipField = {
  name: 'related',
  type: 'relationship',
  label: '相关稿件',
  relationTo: [...MANUSCRIPT_KINDS],
  hasMany: true,
  admin: { description: '显示在页面末尾，按这里的顺序排列；只有已发布的稿件才会出现。' },
}
