import type { RelationshipField } from 'payload'
import { administrators } from '../access/administrators.ts'
import { byAdministrators, keepWhenRestored, refuseOthers, refuseOwnAdmission } from '../access/columnRights.ts'
import { holds } from '../access/roles.ts'

/** Accounts that a column names. Accounts are not shown to editors, and so are these. */
export const namedAccounts = (name: string, label: string, description: string): RelationshipField => ({
  name,
  type: 'relationship',
  label,
  relationTo: 'users',
  hasMany: true,
  access: { ...byAdministrators, read: administrators },
  admin: { condition: (_, __, { user }) => holds(user, 'administrator'), description },
  hooks: { beforeValidate: [refuseOthers, refuseOwnAdmission], beforeChange: [keepWhenRestored] },
})

/** Who may write in a column. */
export const writers: RelationshipField = namedAccounts(
  'writers',
  '供稿人员',
  '只有选定的人可以在这个栏目里写稿、改稿；留空则所有编辑和通讯员都可以。',
)
