import { APIError, type CollectionBeforeChangeHook } from 'payload'
import { isoDay } from 'shared/shanghai'
import { EDITORIAL } from '../access/editors.ts'
import { holds } from '../access/roles.ts'
import { relation } from '../publishing/projection/source.ts'

/** Nobody gives themselves the rights of another, nor prolongs what another administrator gave them. */
export const refuseOwnDeputyship: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  const deputies = [data.deputy, originalDoc?.deputy].map(relation)
  if (!req.user || !deputies.includes(String(req.user.id))) return data
  throw new APIError('不能指定自己为代审人，也不能更改自己的代审，什么都没有保存。请另一位管理员来做。', 403)
}

/** Who stands in reads what the absent would have read: a correspondent may not, and an administrator reviews nothing. */
export const refuseDeputyWithoutOffice: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const id = relation(data.deputy ?? originalDoc?.deputy)
  const deputy = id && (await req.payload.findByID({ collection: 'users', id, depth: 0, disableErrors: true, req }))
  if (deputy && holds(deputy, ...EDITORIAL)) return data
  throw new APIError('代审人要是没有停用的编辑、复审或者终审，没有保存。请另选一位代审人。', 400)
}

export const refuseSenselessDeputyship: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  const { absent, deputy, from, until } = { ...originalDoc, ...data }
  if (relation(absent) === relation(deputy)) {
    throw new APIError('审稿人和代审人是同一个人，没有保存。请另选一位代审人。', 400)
  }
  if (isoDay(until) < isoDay(from)) throw new APIError('代审的最后一天早于第一天，没有保存。请检查日期。', 400)
  return data
}
