import type { Role } from 'shared/roles'

/** As much of an account as rights depend on. */
export interface Holder {
  roles?: readonly Role[] | null
  disabled?: boolean | null
}

/** Whether somebody holds one of these roles; a disabled account holds none. */
export const holds = (user: Holder | null | undefined, ...roles: Role[]): boolean =>
  !user?.disabled && roles.some((role) => user?.roles?.includes(role))
