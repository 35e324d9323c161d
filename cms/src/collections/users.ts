import type { CollectionConfig } from 'payload'
import { accounts } from '../access/accounts.ts'
import { administrators } from '../access/administrators.ts'
import { ownAccount } from '../access/ownAccount.ts'
import { accountFields } from '../accounts/accountFields.ts'
import { closedEndpoints } from '../accounts/closedEndpoints.ts'
import { endSessions, refuseDisabled } from '../accounts/disabling.ts'
import { keepColumnsClosed } from '../accounts/keepColumnsClosed.ts'
import { keepLastAdministrator, keepLastAdministratorsRights } from '../accounts/lastAdministrator.ts'
import { passwordRule } from '../accounts/passwordRule.ts'
import { sameWork } from '../accounts/sameWork.ts'
import { tellOfPassword } from '../accounts/tellOfPassword.ts'
import { GROUPS } from './groups.ts'

export const users: CollectionConfig = {
  slug: 'users',
  labels: { singular: '账号', plural: '账号' },
  access: {
    admin: accounts,
    create: administrators,
    read: ownAccount,
    update: ownAccount,
    delete: administrators,
    unlock: administrators,
  },
  admin: {
    group: GROUPS.system,
    useAsTitle: 'email',
    defaultColumns: ['email', 'name', 'roles', 'unit', 'disabled', 'updatedAt'],
    description: '可以登录后台的人和他们的角色。一个人可以有几个角色，但同一篇稿件只能做其中一步。',
  },
  auth: { maxLoginAttempts: 5, lockTime: 10 * 60 * 1000, tokenExpiration: 8 * 60 * 60 },
  // Of many accounts that change at once, none would see that it is the last administrator.
  disableBulkDelete: true,
  disableBulkEdit: true,
  endpoints: closedEndpoints,
  fields: accountFields,
  hooks: {
    beforeOperation: [sameWork],
    beforeValidate: [passwordRule],
    beforeChange: [keepLastAdministratorsRights, endSessions, tellOfPassword],
    beforeLogin: [refuseDisabled],
    beforeDelete: [keepLastAdministrator, keepColumnsClosed],
  },
}
