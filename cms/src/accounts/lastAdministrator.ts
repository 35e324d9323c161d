import {
  APIError,
  type CollectionBeforeChangeHook,
  type CollectionBeforeDeleteHook,
  type PayloadRequest,
} from 'payload'
import { lock } from '../database/locks.ts'

/** Somebody must stay who can manage accounts. */
export const keepLastAdministrator: CollectionBeforeDeleteHook = async ({ id, req }) => {
  await refuseIfLast(String(id), req)
}

export const keepLastAdministratorsRole: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const isDemoted = originalDoc?.role === 'administrator' && data.role !== undefined && data.role !== 'administrator'
  if (isDemoted) await refuseIfLast(originalDoc.id, req)
  return data
}

async function refuseIfLast(id: string, req: PayloadRequest): Promise<void> {
  await lock(req, 'administrators')
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { role: { equals: 'administrator' } },
    depth: 0,
    limit: 2,
    pagination: false,
    req,
  })
  if (docs.every((account) => account.id === id)) {
    throw new APIError('这是最后一位管理员，不能删除，也不能改成别的角色。请先让另一个账号成为管理员。', 409)
  }
}
