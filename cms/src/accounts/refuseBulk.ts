import { APIError, type CollectionBeforeOperationHook } from 'payload'

/** Accounts are changed and deleted one by one: of many at once none would see that it is the last administrator. */
export const refuseBulk: CollectionBeforeOperationHook = ({ args, operation }) => {
  const isBulk = (operation === 'update' || operation === 'delete') && !('id' in args && args.id)
  if (isBulk) throw new APIError('账号只能逐个修改或删除，没有改动任何账号。请打开要改的那个账号。', 400)
  return args
}
