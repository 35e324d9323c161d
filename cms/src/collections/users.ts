import type { CollectionConfig } from 'payload'
import { ROLES } from 'shared/roles'
import { administrators } from '../access/administrators.ts'
import { editors } from '../access/editors.ts'
import { ownAccount } from '../access/ownAccount.ts'
import { closedEndpoints } from '../accounts/closedEndpoints.ts'
import { keepColumnsClosed } from '../accounts/keepColumnsClosed.ts'
import { keepLastAdministrator, keepLastAdministratorsRole } from '../accounts/lastAdministrator.ts'
import { passwordRule } from '../accounts/passwordRule.ts'
import { sameWork } from '../accounts/sameWork.ts'
import { id } from '../fields/id.ts'
import { options } from '../fields/options.ts'
import { GROUPS } from './groups.ts'

export const users: CollectionConfig = {
  slug: 'users',
  labels: { singular: '账号', plural: '账号' },
  access: {
    admin: editors,
    create: administrators,
    read: ownAccount,
    update: ownAccount,
    delete: administrators,
    unlock: administrators,
  },
  admin: {
    group: GROUPS.system,
    useAsTitle: 'email',
    defaultColumns: ['email', 'name', 'role', 'updatedAt'],
    description: '可以登录后台的人。管理员管理账号和网站设置，编辑负责稿件。',
  },
  auth: { maxLoginAttempts: 5, lockTime: 10 * 60 * 1000, tokenExpiration: 8 * 60 * 60 },
  // Of many accounts that change at once, none would see that it is the last administrator.
  disableBulkDelete: true,
  disableBulkEdit: true,
  endpoints: closedEndpoints,
  fields: [
    id,
    { name: 'name', type: 'text', label: '姓名', maxLength: 200 },
    {
      name: 'role',
      type: 'select',
      label: '角色',
      required: true,
      defaultValue: 'editor',
      options: options(ROLES),
      access: { create: administrators, update: administrators },
    },
  ],
  hooks: {
    beforeOperation: [sameWork],
    beforeValidate: [passwordRule],
    beforeChange: [keepLastAdministratorsRole],
    beforeDelete: [keepLastAdministrator, keepColumnsClosed],
  },
}
