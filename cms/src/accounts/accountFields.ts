import type { CheckboxField, EmailField, Field, SelectField, SingleRelationshipField } from 'payload'
import { ROLES } from 'shared/roles'
import { administrators } from '../access/administrators.ts'
import { holds } from '../access/roles.ts'
import { id } from '../fields/id.ts'
import { options } from '../fields/options.ts'
import { givesRights, refuseOwnRights, refuseRenaming } from './ownRights.ts'

/** The form shows what nobody may change here as text; the hook says so to whoever tries. */
const rights = { access: { update: givesRights }, hooks: { beforeValidate: [refuseOwnRights] } }

/** Under its name an account stands on record, and with its address somebody signs in: administrators alone change them. */
const identity = { access: { update: administrators }, hooks: { beforeValidate: [refuseRenaming] } }

/** Payload completes it. */
const email: EmailField = { name: 'email', type: 'email', label: '邮箱', ...identity }

const roles: SelectField = {
  name: 'roles',
  type: 'select',
  label: '角色',
  required: true,
  hasMany: true,
  index: true,
  defaultValue: ['editor'],
  options: options(ROLES),
  admin: {
    description:
      '可以选几个。通讯员只看得到、只能写本单位的稿件；编辑写稿并做初审；复审、终审做各自的审签；管理员管理账号和设置，不审稿件。',
  },
  ...rights,
}

const unit: SingleRelationshipField = {
  name: 'unit',
  type: 'relationship',
  label: '单位',
  relationTo: 'units',
  validate: (value: unknown, { siblingData }: { siblingData: unknown }) =>
    Boolean(value) || !holds(siblingData as object, 'correspondent') || '通讯员必须选定单位。',
  admin: { description: '通讯员必须选定，只能看到和撰写这个单位的稿件。其他角色可以不选。' },
  ...rights,
}

const disabled: CheckboxField = {
  name: 'disabled',
  type: 'checkbox',
  label: '停用',
  defaultValue: false,
  admin: {
    position: 'sidebar',
    description: '停用后不能登录，正在使用的也立即退出，不再参加审稿。写过的稿件和操作记录都保留。',
  },
  ...rights,
}

/** Who somebody is, and what the account may do. */
export const accountFields: Field[] = [
  id,
  { name: 'name', type: 'text', label: '姓名', maxLength: 200, ...identity },
  email,
  roles,
  unit,
  disabled,
]
