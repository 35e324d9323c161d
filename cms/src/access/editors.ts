import type { PayloadRequest } from 'payload'

/** Everybody who is signed in: editors, and administrators, who may do all that editors may. */
export const editors = ({ req }: { req: PayloadRequest }): boolean => Boolean(req.user)
