import type { CollectionConfig } from 'payload'
import { ROLES } from 'shared/roles'
import { administrators } from '../access/administrators.ts'
import { editors } from '../access/editors.ts'
import { ownAccount } from '../access/ownAccount.ts'
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
    useAsTitle: 'name',
    defaultColumns: ['name', 'email', 'role', 'updatedAt'],
    description: '可以登录后台的人。管理员管理账号和网站设置，编辑负责稿件。',
  },
  auth: { maxLoginAttempts: 5, lockTime: 10 * 60 * 1000, tokenExpiration: 8 * 60 * 60 },
  fields: [
    id,
    { name: 'name', type: 'text', label: '姓名', maxLength: 200 },
    {
      name: 'role',
      type: 'select',
      label: '角色',
      required: true,
      defaultValue: 'editor',
      saveToJWT: true,
      options: options(ROLES),
      access: { create: administrators, update: administrators },
    },
  ],
}
