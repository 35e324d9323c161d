import type { Payload, TypedUser } from 'payload'

/** The account in whose name the newsroom itself acts when it fills an empty database. */
export async function anyAdministrator(payload: Payload): Promise<TypedUser> {
  const { docs } = await payload.find({
    collection: 'users',
    where: { roles: { equals: 'administrator' }, disabled: { not_equals: true } },
    sort: 'createdAt',
    depth: 0,
    limit: 1,
    pagination: false,
  })
  if (!docs[0]) throw new Error('还没有管理员账号，无法写入初始内容。请重新启动。')
  return { ...docs[0], collection: 'users' }
}
