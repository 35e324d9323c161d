import {
  APIError,
  type CollectionBeforeChangeHook,
  type CollectionBeforeDeleteHook,
  type PayloadRequest,
} from 'payload'
import { holds } from '../access/roles.ts'
import { lock } from '../database/locks.ts'

/** Somebody must stay who can manage accounts. */
export const keepLastAdministrator: CollectionBeforeDeleteHook = async ({ id, req }) => {
  await refuseIfLast(String(id), req)
}

export const keepLastAdministratorsRights: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const after = { ...originalDoc, ...data }
  if (holds(originalDoc, 'administrator') && !holds(after, 'administrator')) await refuseIfLast(originalDoc.id, req)
  return data
}

async function refuseIfLast(id: string, req: PayloadRequest): Promise<void> {
  await lock(req, 'administrators')
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { roles: { equals: 'administrator' }, disabled: { not_equals: true } },
    depth: 0,
    limit: 2,
    pagination: false,
    req,
  })
  if (docs.every((account) => account.id === id)) {
    throw new APIError(
      '这是最后一位管理员，不能删除、停用，也不能去掉“管理员”的角色。请先让另一个账号成为管理员。',
      409,
    )
  }
}
