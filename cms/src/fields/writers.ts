import type { RelationshipField } from 'payload'
import { administrators } from '../access/administrators.ts'

/** Who may write in a column. */
export const writers: RelationshipField = {
  name: 'writers',
  type: 'relationship',
  label: '供稿编辑',
  relationTo: 'users',
  hasMany: true,
  access: { read: administrators },
  admin: {
    condition: (_, __, { user }) => user?.role === 'administrator',
    description: '只有选定的编辑可以在这个栏目里撰写、发布和撤稿；留空则所有编辑都可以。管理员始终可以。',
  },
}
