import { APIError, type FieldHook, type SingleRelationshipField } from 'payload'
import { editors } from '../access/editors.ts'
import { ownUnit } from '../access/ownUnit.ts'
import { relation as idOf } from '../publishing/projection/source.ts'
import { relation } from './relation.ts'

/** A correspondent hands in for no other unit, nor hands anything over to one. */
const refuseForeign: FieldHook = ({ value, req }) => {
  const unit = ownUnit(req)
  if (!unit || editors({ req }) || !value || idOf(value) === unit) return value
  throw new APIError('通讯员只能替本单位供稿，“供稿单位”只有编辑可以更改，什么都没有保存。需要更改请联系编辑。', 403)
}

/** It begins as the unit of whoever made the document, and no older version that is restored brings it back. */
const keepUnit: FieldHook = ({ operation, value, previousValue, req }) => {
  if (operation === 'create') return idOf(value) ?? idOf(req.user?.unit)
  return req.context.bringsBack ? idOf(previousValue) : value
}

/** Whose correspondents may see and change something. Private, and for editors to change. */
export const submittingUnit: SingleRelationshipField = {
  ...relation('submittingUnit', {
    label: '供稿单位',
    to: 'units',
    position: 'sidebar',
    description: '这个单位的通讯员可以看到和修改。只在编辑部内部使用，不会公开。',
  }),
  index: true,
  access: { create: ({ req }) => editors({ req }), update: ({ req }) => editors({ req }) },
  hooks: { beforeValidate: [refuseForeign], beforeChange: [keepUnit] },
}
