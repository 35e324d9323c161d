import { isDeepStrictEqual } from 'node:util'
import { APIError, type FieldHook, type RelationshipField } from 'payload'
import { administrators } from '../access/administrators.ts'
import { holds } from '../access/roles.ts'
import { relations } from '../publishing/projection/source.ts'

/** Payload puts the stored writers in where a request names none. */
const refuseEditors: FieldHook = ({ value, previousValue, req }) => {
  if (!req.user || administrators({ req }) || isDeepStrictEqual(relations(value), relations(previousValue)))
    return value
  throw new APIError('只有管理员可以指定栏目的供稿编辑，什么都没有保存。请联系管理员。', 403)
}

/** Who may write in a column. Accounts are not shown to editors, and so are these. */
export const writers: RelationshipField = {
  name: 'writers',
  type: 'relationship',
  label: '供稿编辑',
  relationTo: 'users',
  hasMany: true,
  access: { read: administrators },
  admin: {
    position: 'sidebar',
    condition: (_, __, { user }) => holds(user, 'administrator'),
    description: '只有选定的编辑可以在这个栏目里撰写、发布和撤稿；留空则所有编辑都可以。管理员始终可以。',
  },
  hooks: { beforeValidate: [refuseEditors] },
}
