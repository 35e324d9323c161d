/** What an account may do in the CMS; a user holds one role or several. */
export const ROLES = {
  correspondent: '通讯员',
  editor: '编辑',
  second: '复审',
  final: '终审',
  administrator: '管理员',
} as const
export type Role = keyof typeof ROLES
export const ROLE_NAMES = Object.keys(ROLES) as [Role, ...Role[]]
