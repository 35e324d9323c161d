/** Roles of accounts in the CMS. */
export const ROLES = { administrator: '管理员', editor: '编辑' } as const
export type Role = keyof typeof ROLES
